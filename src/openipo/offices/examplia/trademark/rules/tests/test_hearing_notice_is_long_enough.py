from openipo.offices.examplia.trademark.rules.hearing_notice_is_long_enough import hearing_notice_is_long_enough
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def test_four_weeks_to_the_day() -> None:
    """The case is of 5 March 2026."""
    assert hearing_notice_is_long_enough(a_case(entered={"hearing_on": "2026-04-02"}))


def test_a_day_too_short() -> None:
    assert not hearing_notice_is_long_enough(a_case(entered={"hearing_on": "2026-04-01"}))


def test_what_is_not_stated_is_asked_for_elsewhere() -> None:
    assert hearing_notice_is_long_enough(a_case())
