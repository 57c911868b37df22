"""What the register says of a file: the fold of its events, as plain values. Derived, never stored as truth."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from openipo.domain.parties.api import Party, Power
from openipo.domain.procedures.api import ENDED_ITEMS
from openipo.domain.rights.content import Designation, GoodsItem, Interest, Link, Mark, Priority
from openipo.domain.rights.record import Change, changes_at, value_at

# Statuses after which a designated state gives no effect any more.
ENDED_STATES = frozenset({"refused", "withdrawn", "lapsed", "cancelled", "renounced"})


@dataclass(frozen=True)
class FileDocument:
    """A document on the file: its id in `documents`, what it is there ("application", "power") and since when."""

    document: str
    kind: str = ""
    received_on: date | None = None
    title: str = ""


@dataclass(frozen=True)
class Publication:
    """An entry of the gazette about the file; `published_on` is None while it is queued."""

    key: str
    section: str
    issue: str = ""
    published_on: date | None = None


@dataclass(frozen=True)
class Correction:
    """A value that was wrong in the register and the value that stands in its place, with who said so and why.

    `corrects` is the sequence of the event that had recorded the wrong value, 0 where none had.
    """

    path: str
    old: Any
    new: Any
    corrects: int
    reason: str
    effective_on: date
    recorded_at: datetime
    actor: str
    provision: str
    sequence: int


@dataclass(frozen=True)
class FileState:
    """A file as the register shows it on a day, as known at an instant.

    `status` says what became of the application: received, filed (a filing date is accorded), registered, refused,
    withdrawn, lapsed, cancelled or invalidated; a back file may bring others. `register_status` is pending, registered
    or ended. Days are None where they are not known. `number` is the office's own application number, `st13` its form
    of WIPO ST.13.
    """

    chain: UUID | None = None
    right: str = "trademark"
    office: str = ""
    number: str = ""
    st13: str = ""
    registration_number: str = ""
    other_numbers: Mapping[str, str] = field(default_factory=dict)
    book: str = ""
    revision: str = ""
    status: str = ""
    register_status: str = "pending"
    is_public: bool = False
    received_on: date | None = None
    filed_on: date | None = None
    published_on: date | None = None
    registered_on: date | None = None
    renewed_on: date | None = None
    expires_on: date | None = None
    ended_on: date | None = None
    public_on: date | None = None
    other_dates: Mapping[str, date] = field(default_factory=dict)
    mark: Mark | None = None
    parties: tuple[Party, ...] = ()
    goods: tuple[GoodsItem, ...] = ()
    priorities: tuple[Priority, ...] = ()
    powers: tuple[Power, ...] = ()
    links: tuple[Link, ...] = ()
    designations: tuple[Designation, ...] = ()
    interests: tuple[Interest, ...] = ()
    documents: tuple[FileDocument, ...] = ()
    publications: tuple[Publication, ...] = ()
    declarations: Mapping[str, bool] = field(default_factory=dict)
    filed_as: str = ""
    stated: Mapping[str, Any] = field(default_factory=dict)  # with a filing that is no application: its form's answers
    language: str = "en"
    channel: str = ""
    reference: str = ""
    source: Mapping[str, str] = field(default_factory=dict)  # back files: path -> element it was read from
    findings: tuple[Mapping[str, Any], ...] = ()  # back files: what the data-quality report says
    particulars: Mapping[str, str] = field(default_factory=dict)  # back files: what only their source has a field for
    corrections: tuple[Correction, ...] = ()
    changes: tuple[Change, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    length: int = 0
    head: str = ""

    def parties_as(self, *roles: str) -> tuple[Party, ...]:
        """The parties with one of these roles, in the order of the file."""
        return tuple(party for party in self.parties if party.role in roles)

    @property
    def applicants(self) -> tuple[Party, ...]:
        """Who applied, or holds the right since it was registered."""
        return self.parties_as("applicant", "holder")

    @property
    def representatives(self) -> tuple[Party, ...]:
        return self.parties_as("representative")

    @property
    def live_goods(self) -> tuple[GoodsItem, ...]:
        """The items that are, or may still be, protected."""
        return tuple(item for item in self.goods if item.status not in ENDED_ITEMS)

    @property
    def live_designations(self) -> tuple[Designation, ...]:
        """The designated states in which the right has, or may still have, effect."""
        return tuple(each for each in self.designations if each.status not in ENDED_STATES)

    @property
    def class_numbers(self) -> tuple[int, ...]:
        """The classes of the live goods, in order, each once."""
        return tuple(sorted({item.class_number for item in self.live_goods}))

    def party(self, party_id: str) -> Party | None:
        """The party with this id."""
        return next((party for party in self.parties if party.id == party_id), None)

    def interest(self, interest_id: str) -> Interest | None:
        """The interest with this id."""
        return next((interest for interest in self.interests if interest.id == interest_id), None)

    def interests_on(self, day: date) -> tuple[Interest, ...]:
        """The interests in force on a day, in the order in which they were entered."""
        return tuple(interest for interest in self.interests if interest.is_in_force(day))

    @property
    def interests_not_ended(self) -> tuple[Interest, ...]:
        """The interests that nobody ended, and that did not end with the right; the term of one may be over."""
        if self.register_status == "ended":
            return ()
        return tuple(interest for interest in self.interests if interest.ended_on is None)

    def standing_interests(self, day: date) -> tuple[Interest, ...]:
        """The interests that still burden or use the right on a day, which none does once the right has ended."""
        return tuple(interest for interest in self.interests_not_ended if interest.is_in_force(day))

    def item(self, item_id: str) -> GoodsItem | None:
        """The goods item with this id."""
        return next((item for item in self.goods if item.id == item_id), None)

    def value(self, path: str) -> Any:
        """The plain value at a path such as "mark.text" or "parties.p1.address.city"; None where none is stated."""
        return value_at(self.values, tuple(path.split(".")))

    def history(self, path: str) -> tuple[Change, ...]:
        """How the value at a path came to be, each change with its event."""
        return changes_at(self.changes, tuple(path.split(".")))
