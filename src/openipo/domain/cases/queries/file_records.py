"""What an officer's page says of a file, as plain records."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from openipo.domain.cases.answers import AnswersGiven
from openipo.domain.cases.money import DueCharge
from openipo.domain.cases.queries.checks import CheckResult
from openipo.domain.cases.queries.work import TaskLine
from openipo.domain.correspondence.api import Letter
from openipo.domain.documents.api import Document
from openipo.domain.fees.api import Payment
from openipo.domain.procedures.api import (
    EntryState,
    Happening,
    Law,
    LetterState,
    Obstacle,
    Option,
    ProposalState,
    RequestOption,
    Text,
)
from openipo.domain.rights.api import FileDocument, FileState


@dataclass(frozen=True)
class ProceedingView:
    """A proceeding with its phase in the officers' and in the public's words."""

    key: str
    procedure: str
    label: Text
    phase: str
    phase_label: Text
    public: Text
    number: str
    opened_on: date
    entered_on: date
    suspended_by: tuple[str, ...]
    is_final: bool
    outcome: str
    parties: tuple[Mapping[str, object], ...]
    items: tuple[str, ...]
    facts: Mapping[str, object]
    panel: tuple[str, ...]
    law: str
    states: tuple[str, ...] = ()


@dataclass(frozen=True)
class ClockView:
    """A time limit with its explanation."""

    key: str
    label: Text
    proceeding: str
    status: str
    whose: str
    started_on: date
    expires_on: date | None
    grace_until: date | None
    because: Text
    law: str
    is_overdue: bool


@dataclass(frozen=True)
class LetterView:
    """A letter: as the law called for it (`state`) and as it stands in correspondence (`letter`)."""

    state: LetterState
    label: Text
    letter: Letter | None


@dataclass(frozen=True)
class EntryView:
    state: EntryState
    label: Text


@dataclass(frozen=True)
class DocumentView:
    """A document on the file; `document` is None where the store does not hold it (a back file)."""

    on_file: FileDocument
    document: Document | None


@dataclass(frozen=True)
class ProposalView:
    """A step that waits for a second pair of eyes, and why this actor may not confirm it (empty: may)."""

    state: ProposalState
    label: Text
    obstacles: tuple[Obstacle, ...]


@dataclass(frozen=True)
class IncomingView:
    number: str
    kind: str
    title: str
    received_on: date
    sender: str
    documents: tuple[str, ...]
    step: str


@dataclass(frozen=True)
class HistoryLine:
    """One event as a sentence. `actor` is the officer's name, `actor_id` as the ledger has it."""

    sequence: int
    kind: str
    sentence: str
    effective_on: date
    recorded_at: datetime
    actor: str
    actor_id: str
    provision: str


@dataclass(frozen=True)
class FileView:
    """A file for one actor on a day. `status` is in plain words; `length` goes back with the next act.

    What can be done (`options`, `requests`, `proposals`, `checks`, `answers`, `tasks`) is empty where the file is shown
    as it was.
    """

    file: UUID
    number: str
    length: int
    status: str
    public_status: str
    next: tuple[Happening, ...]
    state: FileState
    law: Law | None
    items: Mapping[str, str]
    proceedings: tuple[ProceedingView, ...]
    clocks: tuple[ClockView, ...]
    documents: tuple[DocumentView, ...]
    incoming: tuple[IncomingView, ...]
    letters: tuple[LetterView, ...]
    charges: tuple[DueCharge, ...]
    payments: tuple[Payment, ...]
    entries: tuple[EntryView, ...]
    history: tuple[HistoryLine, ...]
    options: tuple[Option, ...] = ()
    requests: tuple[RequestOption, ...] = ()
    proposals: tuple[ProposalView, ...] = ()
    checks: tuple[CheckResult, ...] = ()
    answers: AnswersGiven | None = None
    tasks: tuple[TaskLine, ...] = ()
    as_of: date | None = None
    known_at: datetime | None = None

    @property
    def open_amount(self) -> int:
        """What is to be paid on the day, in minor units."""
        return sum(charge.open_amount for charge in self.charges)
