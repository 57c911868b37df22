from openipo.offices.kenya.trademark.rules.classes_exist import classes_exist
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_the_first_and_the_last_class() -> None:
    assert classes_exist(a_case(class_numbers=[1, 45]))


def test_classes_that_there_are_not() -> None:
    assert not classes_exist(a_case(class_numbers=[0]))
    assert not classes_exist(a_case(class_numbers=[30, 46]))
