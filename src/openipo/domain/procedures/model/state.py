"""Where a file stands in its procedures: the fold of its procedure events, as plain values.

Everything here is derived from events; nothing here is ever stored as truth.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Text = Mapping[str, str]  # language -> words

# Statuses after which an item of goods is no longer part of the file: it fell away, or is on another file now.
ENDED_ITEMS = frozenset(
    {"refused", "withdrawn", "limited", "surrendered", "lapsed", "cancelled", "divided", "merged", "converted"}
)


@dataclass(frozen=True)
class ClockState:
    """A running or ended time limit of one proceeding.

    `key` is "<proceeding>/<clock>" (with "#2" and so on when it starts again). `expires_on` is the last day on which it
    can be met, None while it is suspended; `grace_until` the last day with surcharge, if the law gives one.
    `because` explains the computation in words.
    """

    key: str
    clock: str
    proceeding: str
    started_on: date
    expires_on: date | None
    because: Text
    law: str
    status: str = "running"  # running | suspended | met | missed | stopped
    grace_until: date | None = None
    extensions: int = 0
    suspended_on: date | None = None
    suspended_days: int = 0  # for how long it has stood still so far
    ended_on: date | None = None
    reminded: tuple[str, ...] = ()
    questioned: tuple[str, ...] = ()  # last days (ISO) it would have had after a closure recorded once it was missed


@dataclass(frozen=True)
class FeeState:
    """A fee charged on the file; `amount` in the currency's minor units, as priced on the day it was charged."""

    key: str
    fee: str
    proceeding: str
    charged_on: date
    amount: int
    currency: str
    because: Text
    law: str
    facts: Mapping[str, Any] = field(default_factory=dict)  # what the price depends on, kept to price it again
    states: tuple[str, ...] = ()  # the designated states it is for, where it is for some
    status: str = "due"  # due | paid | waived | refunded
    paid_on: date | None = None
    paid_amount: int = 0


@dataclass(frozen=True)
class LetterState:
    """A letter the law called for: drafted by a step, then issued (signed, sent) and served."""

    key: str
    letter: str
    proceeding: str
    drafted_on: date
    to: str
    law: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    issued_on: date | None = None
    served_on: date | None = None
    means: str = ""


@dataclass(frozen=True)
class EntryState:
    """A gazette entry the law called for: queued by a step, then published in an issue."""

    key: str
    section: str
    proceeding: str
    queued_on: date
    law: str
    items: tuple[str, ...] = ()
    published_on: date | None = None
    issue: str = ""


@dataclass(frozen=True)
class TaskState:
    """Work for a role, opened with a phase and closed on leaving it."""

    key: str
    proceeding: str
    phase: str
    role: str
    label: Text
    opened_on: date
    due_on: date | None


@dataclass(frozen=True)
class ProposalState:
    """A step proposed by one officer that another must confirm (four eyes)."""

    key: str
    proceeding: str
    step: str
    proposed_by: str
    proposed_on: date
    facts: Mapping[str, Any]
    items: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()  # members of a panel, besides the one who proposed it
    objected: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProceedingState:
    """One proceeding on a file: `key` is the procedure's id ("opposition", then "opposition-2")."""

    key: str
    procedure: str
    phase: str
    opened_on: date
    entered_on: date
    number: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    items: tuple[str, ...] = ()  # goods items it concerns; empty: the whole file
    states: tuple[str, ...] = ()  # designated states it concerns; empty: all of them
    parties: tuple[Mapping[str, Any], ...] = ()  # who asked for it, where that is not the file's applicant or holder
    panel: tuple[str, ...] = ()  # ids of the officers who decide it; the first presides
    anchors: Mapping[str, date] = field(default_factory=dict)  # occurrence -> day it last happened
    suspended_by: tuple[str, ...] = ()  # keys of proceedings
    final: bool = False
    outcome: str = ""


@dataclass(frozen=True)
class ItemMark:
    """What a step last made of a goods item. Whatever one step marked has one `place` in the row of events."""

    proceeding: str
    before: str
    status: str
    place: int


@dataclass(frozen=True)
class CaseState:
    """A file in its procedures. Dicts are keyed by the states' `key`."""

    book: str = ""
    revision: str = ""
    filed_on: date | None = None
    register_status: str = "pending"
    is_public: bool = False
    items: Mapping[str, str] = field(default_factory=dict)  # goods item id -> status
    marks: Mapping[str, ItemMark] = field(default_factory=dict)  # goods item id -> by whose step it stands as it does
    latest_step: tuple[str, int] = ("", 0)  # the proceeding in which a step was last taken, and its place
    states: Mapping[str, str] = field(default_factory=dict)  # designated state (ST.3) -> status
    anchors: Mapping[str, date] = field(default_factory=dict)  # occurrence that belongs to no proceeding -> day
    proceedings: Mapping[str, ProceedingState] = field(default_factory=dict)
    clocks: Mapping[str, ClockState] = field(default_factory=dict)
    fees: Mapping[str, FeeState] = field(default_factory=dict)
    letters: Mapping[str, LetterState] = field(default_factory=dict)
    entries: Mapping[str, EntryState] = field(default_factory=dict)
    tasks: Mapping[str, TaskState] = field(default_factory=dict)
    proposals: Mapping[str, ProposalState] = field(default_factory=dict)
    length: int = 0  # events folded
