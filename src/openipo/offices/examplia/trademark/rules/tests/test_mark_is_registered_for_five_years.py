from datetime import date

from openipo.domain.procedures.api import CaseView
from openipo.offices.examplia.trademark.rules.mark_is_registered_for_five_years import mark_is_registered_for_five_years
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def asked(reason: str, registered_on: date | None) -> CaseView:
    return a_case(on=date(2026, 3, 5), entered={"reason": reason}, registered_on=registered_on)


def test_five_years_to_the_day() -> None:
    assert mark_is_registered_for_five_years(asked("non-use", date(2021, 3, 5)))


def test_a_day_too_early() -> None:
    assert not mark_is_registered_for_five_years(asked("non-use", date(2021, 3, 6)))


def test_a_mark_that_is_not_registered() -> None:
    assert not mark_is_registered_for_five_years(asked("non-use", None))


def test_other_grounds_need_no_five_years() -> None:
    assert mark_is_registered_for_five_years(asked("misleading", date(2026, 3, 1)))
