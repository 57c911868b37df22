from openipo.offices.examplia.trademark.rules.powers_are_filed import powers_are_filed
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_nobody_acts_so_nothing_is_needed() -> None:
    assert powers_are_filed(a_case(powers=[], representatives=[]))


def test_a_power_for_the_representative() -> None:
    assert powers_are_filed(a_case(powers=[{"representative": "p2"}], representatives=[{"id": "p2"}]))


def test_a_power_for_somebody_else_does_not_help() -> None:
    assert not powers_are_filed(a_case(powers=[{"representative": "p3"}], representatives=[{"id": "p2"}]))
