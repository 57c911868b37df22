"""When a time limit ends: extension, grace, standing still, closures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openipo.domain.procedures.api import ClockError, compute_clock
from openipo.domain.procedures.clocks.words import event_in_words
from openipo.domain.procedures.model.book import Clock, Extension, Grace
from openipo.kernel.calendar.api import Calendar, Closure, Period

WEEK = Calendar()


def a_clock(
    period: Period, *, further: Period | None = None, grace: Period | None = None, rolls_over: bool = True
) -> Clock:
    return Clock(
        id="reply",
        label={"en": "Reply"},
        law="Rule 12(2)",
        starts_on="served:notice",
        period=period,
        rolls_over=rolls_over,
        extension=Extension(further, 2, "application.extend", "Rule 13") if further else None,
        grace=Grace(grace, "Act s.40(3)", "late") if grace else None,
    )


MONTH, TWO_MONTHS = Period(1, "months"), Period(2, "months")


def test_a_clock_ends_and_says_why() -> None:
    computed = compute_clock(a_clock(TWO_MONTHS), date(2026, 3, 12), WEEK)
    assert (computed.expires_on, computed.grace_until, computed.last_day) == (
        date(2026, 5, 12),
        None,
        date(2026, 5, 12),
    )
    assert computed.because == {
        "en": "Rule 12(2): 2 months from 12 March 2026 (service of the letter) end on 12 May 2026",
        "fr": "Rule 12(2)\u00a0: 2 mois à compter du 12 mars 2026 (notification de la lettre) expirent le 12 mai 2026",
        "ar": "\u200f\u2068Rule 12(2)\u2069: مدة شهرين اعتبارًا من 12 مارس 2026 (تبليغ الرسالة) تنتهي في 12 مايو 2026",
    }


EXTENDED = [
    # start, extensions, end: one period from the anchor (MPEP 710.01(a)), whatever day the first end fell on
    (date(2026, 3, 12), 1, date(2026, 6, 12)),
    (date(2025, 12, 31), 0, date(2026, 3, 2)),  # 28 February is a Saturday
    (date(2025, 12, 31), 1, date(2026, 3, 31)),  # 31 March, not 28 March, and not 2 April
    (date(2025, 12, 31), 2, date(2026, 4, 30)),
    (date(2026, 1, 31), 1, date(2026, 4, 30)),
    (date(2026, 1, 31), 2, date(2026, 6, 1)),  # 31 May is a Sunday
]


@pytest.mark.parametrize(("start", "extensions", "end"), EXTENDED)
def test_an_extension_makes_one_longer_period_from_the_anchor(start: date, extensions: int, end: date) -> None:
    assert compute_clock(a_clock(TWO_MONTHS, further=MONTH), start, WEEK, extensions).expires_on == end


@pytest.mark.parametrize(
    ("period", "further", "end"),
    [
        (Period(1, "years"), MONTH, date(2027, 2, 1)),  # 13 months end on Sunday 31 January 2027
        (Period(2, "weeks"), Period(3, "days"), date(2026, 1, 19)),  # 17 days end on Saturday 17 January
        (Period(10, "days"), Period(1, "weeks"), date(2026, 1, 19)),
        (Period(5, "working_days"), Period(5, "working_days"), date(2026, 1, 14)),
        (TWO_MONTHS, Period(10, "days"), date(2026, 3, 10)),  # from 28 February, not from 2 March
        (Period(5, "working_days"), MONTH, date(2026, 2, 9)),  # from 7 January to Saturday 7 February
        (MONTH, Period(5, "working_days"), date(2026, 2, 6)),  # from Saturday 31 January
    ],
)
def test_extensions_in_other_units_are_added_up_or_counted_from_the_first_end(
    period: Period, further: Period, end: date
) -> None:
    assert compute_clock(a_clock(period, further=further), date(2025, 12, 31), WEEK, 1).expires_on == end


def test_an_extension_is_explained() -> None:
    computed = compute_clock(a_clock(TWO_MONTHS, further=MONTH), date(2025, 12, 31), WEEK, 2)
    assert computed.because["en"] == (
        "Rule 12(2): 2 months, extended 2 times by 1 month (Rule 13): "
        "4 months from 31 December 2025 (service of the letter) end on 30 April 2026"
    )
    assert "2 mois, prorogé 2 fois de 1 mois (Rule 13)\u00a0: 4 mois" in computed.because["fr"]
    assert "مدة شهرين مُدِّدت مرتين لمدة شهر واحد (\u200f\u2068Rule 13\u2069): مدة 4 أشهر" in computed.because["ar"]


def test_an_extension_counted_from_the_first_end_says_so() -> None:
    computed = compute_clock(a_clock(TWO_MONTHS, further=Period(10, "days")), date(2025, 12, 31), WEEK, 1)
    assert computed.because["en"] == (
        "Rule 12(2): 2 months, extended once by 10 days (Rule 13): 10 days from 28 February 2026 end on 10 March 2026"
    )


@pytest.mark.parametrize(
    ("further", "extensions", "words"),
    [
        (None, 1, r"Rule 12\(2\): the time limit reply cannot be extended"),
        (MONTH, 3, r"Rule 13: reply can be extended 2 time\(s\), not 3"),
        (MONTH, -1, "-1 extensions of reply make no sense"),
    ],
)
def test_an_extension_that_the_law_does_not_grant_is_refused(
    further: Period | None, extensions: int, words: str
) -> None:
    with pytest.raises(ClockError, match=words):
        compute_clock(a_clock(TWO_MONTHS, further=further), date(2026, 3, 12), WEEK, extensions)


def test_grace_is_counted_from_the_end_before_roll_over() -> None:
    computed = compute_clock(a_clock(Period(10, "years"), grace=Period(6, "months")), date(2016, 2, 28), WEEK)
    assert (computed.nominal_on, computed.expires_on) == (date(2026, 2, 28), date(2026, 3, 2))
    assert computed.grace_until == date(2026, 8, 28)  # and not 2 September
    assert computed.last_day == computed.grace_until
    assert computed.because["en"].endswith(
        "; then, with surcharge, 6 months of grace (Act s.40(3)) until 28 August 2026"
    )
    assert "délai de grâce de 6 mois (Act s.40(3)) jusqu'au 28 août 2026" in computed.because["fr"]
    assert computed.because["ar"].endswith(
        "؛ ثم، برسم إضافي، مدة سماح 6 أشهر (\u200f\u2068Act s.40(3)\u2069) حتى 28 أغسطس 2026"
    )


def test_grace_rolls_over_too() -> None:
    computed = compute_clock(a_clock(TWO_MONTHS, grace=MONTH), date(2026, 3, 13), WEEK)
    assert computed.grace_until == date(2026, 6, 15)
    assert "13 June 2026, a Saturday; the office is next open on 15 June 2026" in computed.because["en"]


def test_nothing_rolls_over_where_the_law_does_not_say_so() -> None:
    computed = compute_clock(a_clock(TWO_MONTHS, grace=MONTH, rolls_over=False), date(2025, 12, 31), WEEK)
    assert (computed.expires_on, computed.grace_until) == (date(2026, 2, 28), date(2026, 3, 28))
    assert "a Saturday; the law does not prolong this period" in computed.because["en"]


def test_days_of_standing_still_move_the_end() -> None:
    computed = compute_clock(a_clock(TWO_MONTHS, further=MONTH), date(2025, 12, 31), WEEK, 1, 11)
    assert computed.expires_on == date(2026, 4, 13)
    assert computed.because["en"].endswith(
        "end on 31 March 2026; the time limit stood still for 11 days and ends on 11 April 2026, a Saturday; "
        "the office is next open on 13 April 2026"
    )
    assert "a été suspendu 11 jours et expire le 11 avril 2026" in computed.because["fr"]
    assert "؛ وأُوقفت المهلة مدة 11 يومًا وتنتهي في 11 أبريل 2026، وهو يوم سبت؛" in computed.because["ar"]


def test_a_closed_day_on_which_the_limit_no_longer_ends_is_not_explained() -> None:
    computed = compute_clock(a_clock(TWO_MONTHS), date(2025, 12, 31), WEEK, 0, 1)
    assert computed.because["en"].count("Saturday") == 0  # 28 February, from which it moved on
    assert "for 1 day and ends on 1 March 2026, a Sunday" in computed.because["en"]


def test_working_days_are_counted_by_the_calendar_even_after_standing_still() -> None:
    computed = compute_clock(a_clock(Period(5, "working_days")), date(2026, 3, 5), WEEK, 0, 1)
    assert computed.nominal_on == date(2026, 3, 13)


def test_an_extraordinary_closure_on_the_last_day_moves_it() -> None:
    flooded = WEEK.with_closures([Closure(date(2026, 5, 12), {"en": "Flood", "fr": "Inondation"})])
    computed = compute_clock(a_clock(TWO_MONTHS), date(2026, 3, 12), flooded)
    assert computed.expires_on == date(2026, 5, 13)
    assert "(Inondation)\u00a0; l'office est de nouveau ouvert le 13 mai 2026" in computed.because["fr"]


@pytest.mark.parametrize(
    ("starts_on", "words"),
    [
        ("filed", "the filing date"),
        ("published:accepted", "publication"),
        ("expiry", "expiry"),
        ("step:application.accept", None),
        ("set:hearing", None),
    ],
)
def test_the_event_is_named_where_it_has_an_everyday_name(starts_on: str, words: str | None) -> None:
    assert event_in_words(starts_on).get("en") == words


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 24), st.integers(0, 2), st.integers(0, 400))
def test_the_last_day_is_always_open_and_more_time_never_ends_earlier(
    start: date, months: int, extensions: int, still: int
) -> None:
    clock = a_clock(Period(months, "months"), further=MONTH, grace=Period(6, "months"))
    computed = compute_clock(clock, start, WEEK, extensions, still)
    assert WEEK.is_open(computed.expires_on)
    assert computed.grace_until is not None
    assert WEEK.is_open(computed.grace_until)
    assert computed.expires_on >= compute_clock(clock, start, WEEK).expires_on
