"""When a time limit ends, from its provision, its anchor and the calendar.

How the parts fit together, where a law does not say otherwise:

- *Extension*: the period and its extensions are counted as one period from the anchor, so that 2 months from
  31 December, extended by 1, end on 31 March and not on 28 March; that the first end was a closed day has no effect
  on the extension (so the USPTO's MPEP 710.01(a), with the example of 31 January). Where the units do not add up
  (months and days) the extension is counted from the first end before its roll-over.
- *Suspension* (`stop`): the end is moved by as many days as the limit stood still, so that the rest runs after it.
  `restart` begins anew on the day of resumption; `run` takes no notice.
- *Grace* is counted from the end before roll-over, and itself rolls over (Paris Convention, Art. 5bis(1) grants six
  months from the due date, not from the next open day).
- *Roll-over* comes last (Paris Convention, Art. 4C(3); PCT Rule 80.5).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from openipo.domain.procedures.clocks.words import CLOCK_WORDS, event_in_words
from openipo.domain.procedures.model.book import Clock
from openipo.kernel.calendar.api import Calendar, Computed, Period, add, end_of, landing

ADDABLE = {"days": ("days", 1), "weeks": ("days", 7), "months": ("months", 1), "years": ("months", 12)}
ALWAYS_OPEN = Calendar(closed_weekdays=frozenset())


class ClockError(ValueError):
    """The law does not allow this of the time limit; the message cites the provision."""


@dataclass(frozen=True)
class ComputedClock:
    """A time limit reckoned.

    `expires_on` is the last day to act, `grace_until` the last day with surcharge (None without grace), `nominal_on`
    the end before roll-over. `started_on`, `extensions` and `suspended_days` (for how long it stood still so far)
    are what it was reckoned from: they are kept with the clock and given back to reckon it again.
    """

    started_on: date
    expires_on: date
    grace_until: date | None
    because: Mapping[str, str]
    nominal_on: date
    extensions: int = 0
    suspended_days: int = 0

    @property
    def last_day(self) -> date:
        """The day after which the consequence follows: the end of the grace, else of the limit."""
        return self.grace_until or self.expires_on


def compute_clock(
    clock: Clock, started_on: date, calendar: Calendar, extensions: int = 0, suspended_days: int = 0
) -> ComputedClock:
    """The ends of a clock that an event on `started_on` starts, after so many extensions and days of standing still.

    Raises ClockError if the law does not extend the clock so often.
    """
    _check_extensions(clock, extensions)
    reckoned = _reckon(clock, started_on, calendar, extensions, suspended_days)
    nominal_on = reckoned.nominal_on + timedelta(days=suspended_days)
    because: Mapping[str, str] = _extension_words(clock, extensions, reckoned.because)
    if suspended_days:
        landed = landing(nominal_on, calendar, clock.rolls_over)
        because = {
            language: because[language] + words.stood_still(suspended_days, landed[language])
            for language, words in CLOCK_WORDS.items()
        }
    grace_until, because = _grace(clock, nominal_on, calendar, because)
    return ComputedClock(
        started_on=started_on,
        expires_on=calendar.next_open(nominal_on) if clock.rolls_over else nominal_on,
        grace_until=grace_until,
        because={language: words.cite(clock.law, because[language]) for language, words in CLOCK_WORDS.items()},
        nominal_on=nominal_on,
        extensions=extensions,
        suspended_days=suspended_days,
    )


def _check_extensions(clock: Clock, extensions: int) -> None:
    if extensions < 0:
        raise ClockError(f"{clock.law}: {extensions} extensions of {clock.id} make no sense.")
    if extensions and clock.extension is None:
        raise ClockError(f"{clock.law}: the time limit {clock.id} cannot be extended.")
    if clock.extension and extensions > clock.extension.times:
        raise ClockError(
            f"{clock.extension.law}: {clock.id} can be extended {clock.extension.times} time(s), not {extensions}."
        )


def _reckon(clock: Clock, started_on: date, calendar: Calendar, extensions: int, suspended_days: int) -> Computed:
    """The period with its extensions, from the anchor."""
    start, period, event = started_on, whole_period(clock, extensions), event_in_words(clock.starts_on)
    if period is None and clock.extension:
        start, event = end_of(started_on, clock.period, calendar), {}
        period = Period(clock.extension.period.count * extensions, clock.extension.period.unit)
    period = period or clock.period
    # What a closed day does is said of the day on which the limit really ends, so not of this one if it stood still.
    explained = ALWAYS_OPEN if suspended_days and period.unit != "working_days" else calendar
    return add(start, period, calendar=explained, rolls_over=clock.rolls_over, event=event)


def whole_period(clock: Clock, extensions: int) -> Period | None:
    """Period and extensions as one period; None if their units do not add up."""
    if not extensions or clock.extension is None:
        return clock.period
    longer = clock.extension.period
    if longer.unit == clock.period.unit:
        return Period(clock.period.count + longer.count * extensions, longer.unit)
    if clock.period.unit not in ADDABLE or longer.unit not in ADDABLE:
        return None
    unit, factor = ADDABLE[clock.period.unit]
    longer_unit, longer_factor = ADDABLE[longer.unit]
    if unit != longer_unit:
        return None
    return Period(clock.period.count * factor + longer.count * longer_factor * extensions, unit)


def _extension_words(clock: Clock, extensions: int, sentence: Mapping[str, str]) -> dict[str, str]:
    if not extensions or clock.extension is None:
        return dict(sentence)
    return {
        language: words.extended(clock, clock.extension, extensions) + sentence[language]
        for language, words in CLOCK_WORDS.items()
    }


def _grace(
    clock: Clock, nominal_on: date, calendar: Calendar, because: Mapping[str, str]
) -> tuple[date | None, Mapping[str, str]]:
    if clock.grace is None:
        return None, because
    grace = clock.grace
    reckoned = add(nominal_on, grace.period, calendar=calendar, rolls_over=clock.rolls_over)
    landed = landing(reckoned.nominal_on, calendar, clock.rolls_over)
    return reckoned.day, {
        language: because[language] + words.grace(grace.period, landed[language], grace.law)
        for language, words in CLOCK_WORDS.items()
    }
