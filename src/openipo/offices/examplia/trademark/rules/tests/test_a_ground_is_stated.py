from openipo.offices.examplia.trademark.rules.a_ground_is_stated import a_ground_is_stated
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_an_earlier_right_gives_its_ground() -> None:
    assert a_ground_is_stated(a_case(entered={"earlier_rights": [{"kind": "trade-name"}]}))


def test_a_ground_by_itself() -> None:
    assert a_ground_is_stated(a_case(entered={"grounds": ["bad-faith"]}))


def test_neither() -> None:
    assert not a_ground_is_stated(a_case(entered={"reasons": "They annoy me.", "grounds": []}))
