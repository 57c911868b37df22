from openipo.offices.examplia.trademark.rules.limitation_states_what_remains import limitation_states_what_remains
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_narrower_goods_are_named() -> None:
    assert limitation_states_what_remains(a_case(stated={"goods": "25: hats"}))


def test_the_goods_are_struck() -> None:
    assert not limitation_states_what_remains(a_case(stated={"goods": ""}))
    assert not limitation_states_what_remains(a_case(stated={}))
