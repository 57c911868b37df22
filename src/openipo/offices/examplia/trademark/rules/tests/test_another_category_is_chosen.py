from openipo.offices.examplia.trademark.rules.another_category_is_chosen import another_category_is_chosen
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_from_collective_to_individual() -> None:
    assert another_category_is_chosen(a_case(stated={"category": "individual"}, mark={"category": "collective"}))


def test_to_what_it_is_already() -> None:
    assert not another_category_is_chosen(a_case(stated={"category": "individual"}, mark={}))


def test_without_a_request() -> None:
    assert not another_category_is_chosen(a_case(mark={}))
