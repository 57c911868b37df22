from datetime import date

from openipo.domain.procedures.api import CaseView
from openipo.offices.kenya.trademark.rules.mark_was_registered_for_five_years import mark_was_registered_for_five_years
from openipo.offices.kenya.trademark.rules.tests.case import a_case

ENTERED_ON = date(2026, 9, 1)


def test_five_years_and_a_month_after_the_entry() -> None:
    assert mark_was_registered_for_five_years(claimed(date(2031, 10, 1)))
    assert not mark_was_registered_for_five_years(claimed(date(2031, 9, 30)))


def test_other_reasons_do_not_wait() -> None:
    assert mark_was_registered_for_five_years(claimed(date(2026, 10, 1), reason="no-cause"))


def test_what_was_never_registered_is_not_removed_for_non_use() -> None:
    assert not mark_was_registered_for_five_years(a_case(entered={"reason": "non-use"}))


def claimed(on: date, reason: str = "non-use") -> CaseView:
    return a_case(on=on, entered={"reason": reason}, registered_on=ENTERED_ON)
