"""When an office is open, and why not."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from openipo.kernel.calendar.api import (
    Calendar,
    CalendarError,
    Closure,
    EasterHoliday,
    FixedHoliday,
    Period,
    SingleHoliday,
    WeekdayHoliday,
    comma,
    day_in_words,
    easter_sunday,
    in_language,
    is_known_country,
    period_in_words,
    set_apart,
)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1900, 4, 15),
        (1913, 3, 23),  # the earliest of its century but one
        (1943, 4, 25),  # the latest possible
        (1954, 4, 18),  # the epact's exception
        (1981, 4, 19),
        (2000, 4, 23),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2038, 4, 25),
        (2049, 4, 18),
    ],
)
def test_easter_falls_where_the_tables_put_it(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


def test_easter_is_a_sunday_between_22_march_and_25_april() -> None:
    for year in range(1583, 2600):
        easter = easter_sunday(year)
        assert easter.weekday() == 6
        assert (3, 22) <= (easter.month, easter.day) <= (4, 25)


@pytest.mark.parametrize(
    ("holiday", "year", "day"),
    [
        (FixedHoliday(7, 14), 2026, date(2026, 7, 14)),
        (FixedHoliday(2, 29), 2024, date(2024, 2, 29)),
        (FixedHoliday(2, 29), 2026, None),
        (EasterHoliday(-2), 2026, date(2026, 4, 3)),
        (EasterHoliday(1), 2026, date(2026, 4, 6)),
        (EasterHoliday(39), 2026, date(2026, 5, 14)),
        (WeekdayHoliday("monday", 1, 9), 2026, date(2026, 9, 7)),
        (WeekdayHoliday("monday", -1, 5), 2026, date(2026, 5, 25)),
        (WeekdayHoliday("thursday", 4, 11), 2026, date(2026, 11, 26)),
        (WeekdayHoliday("friday", 5, 1), 2026, date(2026, 1, 30)),
        (WeekdayHoliday("friday", 5, 2), 2026, None),
        (SingleHoliday(date(2026, 6, 15)), 2026, date(2026, 6, 15)),
        (SingleHoliday(date(2026, 6, 15)), 2027, None),
    ],
)
def test_holidays_fall_where_the_law_puts_them(holiday: FixedHoliday, year: int, day: date | None) -> None:
    assert holiday.in_year(year) == day


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: FixedHoliday(4, 31), "month 4 has no day 31"),
        (lambda: FixedHoliday(13, 1), "month 13 has no day 1"),
        (lambda: WeekdayHoliday("moonday", 1, 9), "unknown weekday 'moonday'"),
        (lambda: WeekdayHoliday("monday", 6, 9), "use 1 to 5"),
        (lambda: Calendar(closed_weekdays=frozenset({"sonntag"})), "unknown weekday 'sonntag'"),
        (
            lambda: Calendar(
                closed_weekdays=frozenset(
                    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
                )
            ),
            "never be open",
        ),
    ],
)
def test_a_calendar_that_makes_no_sense_is_refused(make: Callable[[], object], words: str) -> None:
    with pytest.raises(CalendarError, match=words):
        make()


def test_why_the_office_is_closed_is_said_in_each_language() -> None:
    calendar = Calendar(
        holidays=(FixedHoliday(5, 1, {"en": "Labour Day", "fr": "Fête du travail"}), FixedHoliday(5, 4)),
        closures=(Closure(date(2026, 5, 5), {"en": "Flood", "fr": "Inondation"}), Closure(date(2026, 5, 6))),
    )
    assert calendar.why_closed(date(2026, 5, 2)) == {
        "en": "a Saturday",
        "fr": "un samedi",
        "ar": "وهو يوم سبت",
    }
    assert calendar.why_closed(date(2026, 5, 1)) == {
        "en": "a holiday (Labour Day)",
        "fr": "un jour férié (Fête du travail)",
        "ar": "وهو يوم عطلة (\u200f\u2068Labour Day\u2069)",
    }
    assert calendar.why_closed(date(2026, 5, 4))["fr"] == "un jour férié"
    assert calendar.why_closed(date(2026, 5, 5))["fr"] == "un jour de fermeture de l'office (Inondation)"
    assert calendar.why_closed(date(2026, 5, 4))["ar"] == "وهو يوم عطلة"
    assert calendar.why_closed(date(2026, 5, 5))["ar"] == "وهو يوم أُغلق فيه المكتب (\u200f\u2068Flood\u2069)"
    assert calendar.why_closed(date(2026, 5, 6))["ar"] == "وهو يوم أُغلق فيه المكتب"
    assert calendar.why_closed(date(2026, 5, 6))["en"] == "a day on which the office was closed"
    assert calendar.why_closed(date(2026, 5, 7)) == {}
    assert calendar.is_open(date(2026, 5, 7))


def test_a_closure_added_afterwards_leaves_the_first_calendar_as_it_was() -> None:
    before = Calendar()
    after = before.with_closures([Closure(date(2026, 5, 12), "Flood"), Closure(date(2026, 5, 12), "Strike")])
    assert before.is_open(date(2026, 5, 12))
    assert not after.is_open(date(2026, 5, 12))
    assert "Flood" in after.with_closures([Closure(date(2026, 5, 12), "Storm")]).why_closed(date(2026, 5, 12))["en"]


def test_an_office_may_close_on_fridays_instead() -> None:
    calendar = Calendar(closed_weekdays=frozenset({"friday", "saturday"}))
    assert not calendar.is_open(date(2026, 3, 6))
    assert calendar.next_open(date(2026, 3, 6)) == date(2026, 3, 8)
    assert calendar.next_open(date(2026, 3, 8)) == date(2026, 3, 8)


def test_an_office_closed_for_years_is_a_mistake() -> None:
    days = (Closure(date(2026, 1, 1) + timedelta(days=number)) for number in range(800))
    with pytest.raises(CalendarError, match="no open day within two years of 2026-01-01"):
        Calendar().with_closures(days).next_open(date(2026, 1, 1))


def test_a_countrys_holidays_come_with_their_names_and_may_be_worked_on() -> None:
    calendar = Calendar(country="FR")
    said = calendar.why_closed(date(2026, 7, 14))
    assert (said["en"], said["fr"]) == ("a holiday (National Day)", "un jour férié (Fête nationale)")
    assert said["ar"].startswith("وهو يوم عطلة (\u200f\u2068"), "a list without Arabic names gives one that it has"
    working = Calendar(country="FR", working_holidays=frozenset({date(2026, 7, 14)}))
    assert working.is_open(date(2026, 7, 14))
    assert date(2026, 7, 14) in calendar.holidays_of(2026)


def test_an_offices_own_name_of_a_day_wins_over_the_countrys() -> None:
    calendar = Calendar(country="FR", holidays=(FixedHoliday(7, 14, {"en": "Office Day", "fr": "Jour de l'office"}),))
    assert calendar.why_closed(date(2026, 7, 14))["en"] == "a holiday (Office Day)"


def test_a_country_without_french_names_keeps_its_own() -> None:
    assert Calendar(country="IS").why_closed(date(2026, 6, 17))["fr"].startswith("un jour férié (")


def test_an_unknown_country_is_refused() -> None:
    assert is_known_country("KE")
    assert not is_known_country("XX")
    with pytest.raises(CalendarError, match="'XX'"):
        Calendar(country="XX").is_open(date(2026, 3, 5))


def test_words_fall_back_to_english_then_to_any() -> None:
    assert in_language("Flood", "fr") == "Flood"
    assert in_language({"en": "Flood"}, "fr") == "Flood"
    assert in_language({"es": "Inundación"}, "fr") == "Inundación"
    assert in_language({}, "fr") == ""


def test_days_and_periods_are_said_in_words() -> None:
    assert day_in_words(date(2026, 8, 1)) == {
        "en": "1 August 2026",
        "fr": "1er août 2026",
        "ar": "1 أغسطس 2026",
    }
    assert period_in_words(Period(10, "working_days")) == {
        "en": "10 working days",
        "fr": "10 jours ouvrables",
        "ar": "10 أيام عمل",
    }
    assert period_in_words(Period(1, "years")) == {"en": "1 year", "fr": "1 an", "ar": "سنة واحدة"}


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (Period(1, "months"), "شهر واحد"),
        (Period(2, "months"), "شهرين"),  # the dual says the number
        (Period(2, "working_days"), "يومي عمل"),
        (Period(3, "months"), "3 أشهر"),
        (Period(10, "years"), "10 سنوات"),
        (Period(11, "days"), "11 يومًا"),
        (Period(30, "days"), "30 يومًا"),
        (Period(100, "days"), "100 يوم"),
        (Period(102, "days"), "102 يوم"),
        (Period(105, "days"), "105 أيام"),
        (Period(18, "months"), "18 شهرًا"),
    ],
)
def test_arabic_counts_by_one_two_few_and_many(period: Period, said: str) -> None:
    assert period_in_words(period)["ar"] == said


def test_words_that_run_the_other_way_are_set_apart() -> None:
    """Without the marks a browser writes "Act s.10(2)" as "(Act s.10(2" in an Arabic line."""
    assert set_apart("Act s.10(2)", "ar") == "\u200f\u2068Act s.10(2)\u2069"
    assert set_apart("القانون 10(2)", "ar") == "القانون 10(2)"
    assert set_apart("القانون 10(2)", "fr") == "\u200e\u2068القانون 10(2)\u2069"
    assert [set_apart("2026-05-12", language) for language in ("en", "ar")] == ["2026-05-12"] * 2


def test_arabic_lists_have_their_own_comma() -> None:
    assert (comma("en"), comma("fr"), comma("ar")) == (", ", ", ", "، ")
