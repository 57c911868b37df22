"""Adding a period to a day: tables of dated cases, and what must hold for every day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openipo.kernel.calendar.api import Calendar, CalendarError, Closure, FixedHoliday, Period, add, end_of, subtract

EVERY_DAY = Calendar(closed_weekdays=frozenset())
WEEK = Calendar(holidays=(FixedHoliday(1, 1, {"en": "New Year's Day", "fr": "Jour de l'an"}),))
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))

MONTHS = [
    # start, count, end: the day of the same number, or the last of the month (PCT Rule 80.2)
    (date(2026, 3, 12), 2, date(2026, 5, 12)),
    (date(2025, 12, 31), 2, date(2026, 2, 28)),
    (date(2023, 12, 31), 2, date(2024, 2, 29)),
    (date(2023, 12, 30), 2, date(2024, 2, 29)),
    (date(2026, 1, 31), 1, date(2026, 2, 28)),
    (date(2026, 1, 31), 3, date(2026, 4, 30)),
    (date(2026, 1, 31), 6, date(2026, 7, 31)),
    (date(2026, 8, 31), 6, date(2027, 2, 28)),
    (date(2026, 2, 28), 3, date(2026, 5, 28)),  # not the last of May: the number of the day decides
    (date(2024, 2, 29), 12, date(2025, 2, 28)),
    (date(2026, 11, 30), 3, date(2027, 2, 28)),
    (date(2026, 10, 15), 18, date(2028, 4, 15)),
    (date(2026, 12, 1), 1, date(2027, 1, 1)),
]


@pytest.mark.parametrize(("start", "count", "end"), MONTHS)
def test_months_end_on_the_day_of_the_same_number(start: date, count: int, end: date) -> None:
    assert add(start, Period(count, "months"), calendar=EVERY_DAY).day == end


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 3, 5), 10, date(2036, 3, 5)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 2, 29), 10, date(2034, 2, 28)),
        (date(1896, 2, 29), 4, date(1900, 2, 28)),  # 1900 was no leap year
        (date(1996, 2, 29), 4, date(2000, 2, 29)),  # 2000 was
    ],
)
def test_years_end_on_the_same_day_or_the_last_of_february(start: date, count: int, end: date) -> None:
    assert add(start, Period(count, "years"), calendar=EVERY_DAY).day == end


@pytest.mark.parametrize(
    ("period", "end"),
    [
        (Period(1, "days"), date(2026, 3, 6)),  # the day of the event itself is not counted (Paris Convention, 4C(2))
        (Period(30, "days"), date(2026, 4, 4)),
        (Period(0, "days"), date(2026, 3, 5)),
        (Period(2, "weeks"), date(2026, 3, 19)),
    ],
)
def test_days_and_weeks_are_counted_through(period: Period, end: date) -> None:
    assert add(date(2026, 3, 5), period, calendar=WEEK, rolls_over=False).day == end


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 3, 5), 1, date(2026, 3, 6)),  # Thursday to Friday
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # Friday to Monday
        (date(2026, 3, 7), 1, date(2026, 3, 9)),  # a Saturday does not count
        (date(2026, 3, 6), 5, date(2026, 3, 13)),
        (date(2025, 12, 31), 2, date(2026, 1, 5)),  # over New Year's Day and a weekend
    ],
)
def test_working_days_count_only_days_on_which_the_office_is_open(start: date, count: int, end: date) -> None:
    assert add(start, Period(count, "working_days"), calendar=WEEK).day == end


def test_a_last_day_on_a_weekend_moves_to_monday_and_says_so() -> None:
    computed = add(date(2025, 12, 31), Period(2, "months"), calendar=WEEK)
    assert computed.day == date(2026, 3, 2)
    assert computed.nominal_on == date(2026, 2, 28)
    assert computed.because["en"] == (
        "2 months from 31 December 2025 end on 28 February 2026, a Saturday; the office is next open on 2 March 2026"
    )
    assert computed.because["fr"] == (
        "2 mois à compter du 31 décembre 2025 expirent le 28 février 2026, un samedi\u00a0; "
        "l'office est de nouveau ouvert le 2 mars 2026"
    )


def test_a_last_day_stays_where_the_law_does_not_prolong() -> None:
    computed = add(date(2025, 12, 31), Period(2, "months"), calendar=WEEK, rolls_over=False)
    assert computed.day == date(2026, 2, 28)
    assert computed.because["en"].endswith("28 February 2026, a Saturday; the law does not prolong this period")
    assert computed.because["fr"].endswith("un samedi\u00a0; la loi ne proroge pas ce délai")


def test_one_month_is_said_in_the_singular_and_names_the_event() -> None:
    event = {"en": "service of the letter", "fr": "notification de la lettre"}
    computed = add(date(2026, 3, 2), Period(1, "months"), calendar=WEEK, event=event)
    assert computed.because == {
        "en": "1 month from 2 March 2026 (service of the letter) ends on 2 April 2026",
        "fr": "1 mois à compter du 2 mars 2026 (notification de la lettre) expire le 2 avril 2026",
        "ar": "مدة شهر واحد اعتبارًا من 2 مارس 2026 (\u200f\u2068service of the letter\u2069) تنتهي في 2 أبريل 2026",
    }


def test_the_first_of_a_month_is_said_as_the_french_do() -> None:
    assert "du 1er mars 2026" in add(date(2026, 3, 1), Period(3, "weeks"), calendar=EVERY_DAY).because["fr"]


def test_a_last_day_that_is_closed_is_told_in_arabic() -> None:
    """28 February 2026 is a Saturday; the days of the week are named as in "a Saturday"."""
    moved = add(date(2025, 12, 31), Period(2, "months"), calendar=WEEK).because["ar"]
    assert moved == (
        "مدة شهرين اعتبارًا من 31 ديسمبر 2025 تنتهي في 28 فبراير 2026، وهو يوم سبت؛ ويفتح المكتب من جديد في 2 مارس 2026"
    )
    kept = add(date(2025, 12, 31), Period(2, "months"), calendar=WEEK, rolls_over=False).because["ar"]
    assert kept.endswith("، وهو يوم سبت؛ ولا يمدّد القانون هذه المدة")


def test_a_holiday_after_a_weekend_moves_the_day_on() -> None:
    calendar = Calendar(holidays=(FixedHoliday(3, 2, {"en": "Founders' Day", "fr": "Fête des fondateurs"}),))
    assert add(date(2025, 12, 31), Period(2, "months"), calendar=calendar).day == date(2026, 3, 3)


def test_a_closure_recorded_later_moves_the_day() -> None:
    before = add(date(2026, 3, 12), Period(2, "months"), calendar=WEEK)
    flooded = WEEK.with_closures([Closure(date(2026, 5, 12), "Flood", recorded_on=date(2026, 5, 20))])
    after = add(date(2026, 3, 12), Period(2, "months"), calendar=flooded)
    assert (before.day, after.day) == (date(2026, 5, 12), date(2026, 5, 13))
    assert "a day on which the office was closed (Flood)" in after.because["en"]
    assert "un jour de fermeture de l'office (Flood)" in after.because["fr"]


def test_a_reminder_lies_a_period_before_and_does_not_move() -> None:
    assert subtract(date(2036, 8, 31), Period(6, "months"), calendar=WEEK) == date(2036, 2, 29)
    assert subtract(date(2026, 3, 9), Period(1, "working_days"), calendar=WEEK) == date(2026, 3, 6)
    assert subtract(date(2026, 3, 9), Period(2, "days"), calendar=WEEK) == date(2026, 3, 7)


@pytest.mark.parametrize("period", [Period(-1, "days"), Period(9_000, "years"), Period(4_000_000, "days")])
def test_a_period_that_makes_no_sense_is_refused(period: Period) -> None:
    with pytest.raises(CalendarError, match=r"negative|out of the calendar"):
        add(date(2026, 3, 5), period, calendar=WEEK)


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown unit 'fortnights'"):
        Period(2, "fortnights")


@given(DAYS, st.integers(0, 600))
def test_a_period_of_months_keeps_the_day_or_takes_the_last_of_the_month(start: date, count: int) -> None:
    end = end_of(start, Period(count, "months"), EVERY_DAY)
    assert (end.year - start.year) * 12 + end.month - start.month == count
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)


@given(DAYS, st.integers(0, 50))
def test_a_year_is_twelve_months(start: date, count: int) -> None:
    assert end_of(start, Period(count, "years"), EVERY_DAY) == end_of(start, Period(12 * count, "months"), EVERY_DAY)


@given(DAYS, st.integers(0, 60), st.sampled_from(["days", "working_days", "weeks", "months"]))
def test_the_last_day_is_open_and_nothing_open_lies_between(start: date, count: int, unit: str) -> None:
    computed = add(start, Period(count, unit), calendar=WEEK)
    assert WEEK.is_open(computed.day)
    between = (computed.nominal_on + timedelta(days=n) for n in range((computed.day - computed.nominal_on).days))
    assert not any(WEEK.is_open(day) for day in between)


@given(DAYS, st.integers(0, 48), st.sampled_from(["days", "weeks", "months", "years"]))
def test_a_later_start_never_ends_earlier(start: date, count: int, unit: str) -> None:
    following = start + timedelta(days=1)
    assert end_of(following, Period(count, unit), WEEK) >= end_of(start, Period(count, unit), WEEK)


@given(DAYS, st.integers(1, 40))
def test_working_days_hold_as_many_open_days_as_were_asked_for(start: date, count: int) -> None:
    end = end_of(start, Period(count, "working_days"), WEEK)
    passed = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    assert sum(WEEK.is_open(day) for day in passed) == count


@given(DAYS, st.integers(0, 400), st.sampled_from(["days", "weeks"]))
def test_subtracting_undoes_adding_for_days_and_weeks(start: date, count: int, unit: str) -> None:
    period = Period(count, unit)
    assert subtract(end_of(start, period, WEEK), period, calendar=WEEK) == start
