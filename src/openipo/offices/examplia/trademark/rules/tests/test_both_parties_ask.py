from openipo.offices.examplia.trademark.rules.both_parties_ask import both_parties_ask
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_both_do() -> None:
    assert both_parties_ask(a_case(entered={"opponent_agrees": True, "applicant_agrees": True}))


def test_the_applicant_does_not() -> None:
    assert not both_parties_ask(a_case(entered={"opponent_agrees": True, "applicant_agrees": False}))


def test_nothing_is_known_of_the_opponent() -> None:
    assert not both_parties_ask(a_case(entered={"applicant_agrees": True}))
