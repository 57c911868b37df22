"""How a file of an older system is said to stand when it is taken up under a law book."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openipo.domain.procedures.model.state import Text

RUNS, OVER, NEVER, MISSED = "runs", "over", "never", "missed"  # what is said of a time limit
ANSWERS = (RUNS, OVER, NEVER, MISSED)
# The days that a record of an older system may have: those of the register, of its status, and what formats add.
DAYS_OF_RECORDS = (
    "filed_on",
    "received_on",
    "published_on",
    "registered_on",
    "renewed_on",
    "expires_on",
    "ended_on",
    "public_on",
    "status_since",
    "status_on",
    "transaction_on",
    "republished_on",
    "amended_on",
    "located_on",
    "entitlement_on",
)


@dataclass(frozen=True)
class StatedClock:
    """What is said of one time limit: that it runs until a day, that it is over, or that it never began.

    Of the term of protection also that it was missed: the right was not renewed and lapses with the taking up.

    `basis` says in words where that is known from. Without `started_on` the law reckons back from the last day.
    """

    clock: str
    answer: str
    basis: str
    expires_on: date | None = None
    started_on: date | None = None


@dataclass(frozen=True)
class StatedFee:
    """A fee that bears on where the file stands: owed since a day, or paid where there is none."""

    fee: str
    owed_since: date | None


@dataclass(frozen=True)
class StatedProceeding:
    """One proceeding as it stands: its phase and since when, what was stated in it, its time limits and fees."""

    procedure: str
    phase: str
    entered_on: date | None
    number: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    items: tuple[str, ...] = ()
    clocks: tuple[StatedClock, ...] = ()
    fees: tuple[StatedFee, ...] = ()

    @property
    def owes(self) -> dict[str, date]:
        """The fees still owed, each with its day."""
        return {each.fee: each.owed_since for each in self.fees if each.owed_since is not None}

    def clock(self, name: str) -> StatedClock | None:
        return next((each for each in self.clocks if each.clock == name), None)


@dataclass(frozen=True)
class Standing:
    """A file as it stands. `evidence` is what the older system said, kept word for word with the taking up.

    `because` says why the file is under this revision, where that is not the one in force on its filing date.
    `announced`: what the law has written and published where a right lapses is still to be written and published.
    """

    book: str
    revision: str
    proceedings: tuple[StatedProceeding, ...]
    because: str = ""
    evidence: Mapping[str, Any] = field(default_factory=dict)
    announced: bool = False


@dataclass(frozen=True)
class ClockProposal:
    """What the law makes of one time limit in a phase from the days that are known.

    `answer` is "" where nobody but a person can say; `is_needed` where the file cannot be taken up without an answer.
    `has_lapsed`: it is the term of protection, it is over by the days of the register, and the law says what follows.
    """

    clock: str
    label: Text
    law: str
    answer: str = ""
    started_on: date | None = None
    expires_on: date | None = None
    grace_until: date | None = None
    basis: Text = field(default_factory=dict)
    is_needed: bool = True
    has_lapsed: bool = False

    def may_be(self, answer: str) -> bool:
        """May that be said of the time limit at all? Missed is only what has lapsed."""
        return answer != MISSED or self.has_lapsed

    @property
    def last_day(self) -> date | None:
        """The day after which the consequence follows, where the days of the register tell it."""
        return self.grace_until or self.expires_on


@dataclass(frozen=True)
class LawMeaning:
    """Under which law book, and revision, files come that the older system had under one of its laws.

    Without a revision each file is under the one in force on its filing date.
    """

    law: str
    book: str
    revision: str = ""
    because: Text = field(default_factory=dict)


@dataclass(frozen=True)
class StandsIn:
    """A proceeding and its phase. `since` names the days of the record from which it counts, the first known one."""

    procedure: str
    phase: str
    since: tuple[str, ...] = ()


@dataclass(frozen=True)
class StatusMeaning:
    """What a status of the older system means here: where the file stands, and which fees are settled with it.

    `ask` says what a person must look into first: such files are never taken up by the table alone.
    """

    status: str
    register: str
    stands: tuple[StandsIn, ...]
    settled: tuple[str, ...] = ()
    ask: Text = field(default_factory=dict)


@dataclass(frozen=True)
class TakingUpTable:
    """What the laws and statuses of the older system mean, as the office says it in `taking_up.toml`."""

    laws: Mapping[str, LawMeaning] = field(default_factory=dict)
    statuses: Mapping[str, StatusMeaning] = field(default_factory=dict)
