"""Real files in several phases, through the real actions: what the bench copies, and what it looks at."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from openipo.domain.cases.testing import Story, a_case

EARLY, LATER = date(2026, 3, 5), date(2026, 3, 26)  # the early ones have a time limit that ends before the bench's day
WORKING_DAY = datetime(2026, 4, 7, 12, tzinfo=UTC)
NEXT_DAY = datetime(2026, 4, 8, 6, tzinfo=UTC)
# Phase -> its share of a hundred files: together some ten events a file, and an open time limit on nine of ten.
SHARES = {"received": 81, "formalities": 6, "classification": 4, "examination": 7, "accepted": 2}
DUE = 0.01


@dataclass(frozen=True)
class Templates:
    """One file in each phase; `due` is one whose time limit will be over."""

    due: Story
    by_phase: dict[str, Story]


def templates() -> Templates:
    """The files, in the order of time."""
    due = a_case("received", filed_on=EARLY, text="DUE")
    by_phase = {phase: a_case(phase, filed_on=LATER, text=phase.upper(), classes=(9, 25, 42)) for phase in SHARES}
    return Templates(due, by_phase)
