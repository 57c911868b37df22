from datetime import date

from openipo.offices.kenya.trademark.rules.hearing_is_fourteen_days_away import hearing_is_fourteen_days_away
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def test_fourteen_days_are_enough_as_a_day_or_in_words() -> None:
    assert hearing_is_fourteen_days_away(a_case(on=date(2026, 9, 1), entered={"hearing_on": date(2026, 9, 15)}))
    assert hearing_is_fourteen_days_away(a_case(on=date(2026, 9, 1), entered={"hearing_on": "2026-09-15"}))


def test_thirteen_days_are_not_but_with_consent() -> None:
    assert not hearing_is_fourteen_days_away(a_case(on=date(2026, 9, 1), entered={"hearing_on": date(2026, 9, 14)}))
    assert hearing_is_fourteen_days_away(
        a_case(on=date(2026, 9, 1), entered={"hearing_on": date(2026, 9, 14), "consent": True})
    )


def test_no_day() -> None:
    assert not hearing_is_fourteen_days_away(a_case(entered={"consent": True}))
