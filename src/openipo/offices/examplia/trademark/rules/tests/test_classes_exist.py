from openipo.offices.examplia.trademark.rules.classes_exist import classes_exist
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_the_first_and_the_last_class_exist() -> None:
    assert classes_exist(a_case(class_numbers=[1, 45]))


def test_there_is_no_class_46() -> None:
    assert not classes_exist(a_case(class_numbers=[25, 46]))


def test_there_is_no_class_0() -> None:
    assert not classes_exist(a_case(class_numbers=[0]))
