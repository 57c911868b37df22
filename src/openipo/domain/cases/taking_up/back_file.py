"""A file of an older system as it lies in the register: read, or locked for taking up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from openipo.domain.cases.at_hand import FileAtHand, locked_length
from openipo.domain.cases.errors import CaseError
from openipo.domain.cases.taking_up.recorded import Waiting, waiting_in
from openipo.domain.procedures.api import CaseState, Law
from openipo.domain.procedures.api import fold as fold_case
from openipo.domain.rights.api import File, FileState, facts_of
from openipo.domain.rights.api import fold as fold_content
from openipo.kernel.ledger.api import RecordedEvent, histories_of, history

RECORD = "record_imported"
WAITING = gettext_noop("A proposal on this file waits: confirm it or take it back.")


@dataclass(frozen=True)
class BackFile:
    """Its events, and what they say; `law` and `status` are the older system's words for these."""

    file: UUID
    history: Sequence[RecordedEvent]
    case: CaseState
    content: FileState

    @cached_property
    def facts(self) -> Mapping[str, Any]:
        return facts_of(self.content, self.case.items)

    @property
    def law(self) -> str:
        return self.content.particulars.get("law", "")

    @property
    def status(self) -> str:
        said = self.content.particulars
        return said.get("status text") or said.get("status") or self.content.status

    @property
    def waiting(self) -> Waiting | None:
        """The taking up that one officer has proposed and nobody has confirmed yet."""
        return waiting_in(self.history)

    def day(self, name: str) -> date | None:
        """A day of the record under its name: `filed_on`, `status_since`, or what else the older system dated."""
        if name == "status_since":
            return _as_day(self.content.particulars.get("status since", ""))
        known = getattr(self.content, name, None) or self.content.other_dates.get(name)
        return known if isinstance(known, date) else None

    def under(self, law: Law) -> FileAtHand:
        """The file as the law will have it at hand."""
        return FileAtHand(self.file, self.history, self.case, self.content, law)

    @property
    def evidence(self) -> dict[str, Any]:
        """What the older system said, and where that stands in the chain."""
        record = self.history[0]
        return {
            "record": {"sequence": record.sequence, "digest": record.digest},
            "law": self.law,
            "status": self.status,
            "register_status": self.content.register_status,
        }


def _as_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def back_file(file: UUID) -> BackFile:
    """The file for reading. Raises `CaseError` where it is none of an older system, or is under a law already."""
    return read_as_back_file(file, history(file))


def locked_back_file(file: UUID, expected_length: int | None = None) -> BackFile:
    """The file, locked until the transaction ends. Raises `CaseError`, `FileMoved`, `NotFound`."""
    locked_length(file, expected_length)
    return back_file(file)


def back_files(files: Sequence[UUID]) -> list[BackFile]:
    """Those of the files that are of an older system and still under no law, in the order asked."""
    told = {file: events for file, events in histories_of(files) if is_waiting(events)}
    return [read_as_back_file(file, told[file]) for file in files if file in told]


def is_waiting(events: Iterable[RecordedEvent]) -> bool:
    told = list(events)
    return bool(told) and told[0].kind == RECORD and not fold_case(told).book


def read_as_back_file(file: UUID, events: Sequence[RecordedEvent]) -> BackFile:
    if not events or events[0].kind != RECORD:
        raise CaseError(gettext_noop("Only a file that came from an older system is taken up under a law book."))
    case = fold_case(events)
    if case.book:
        raise CaseError(
            gettext_noop("This file is under revision %(revision)s of %(book)s already."),
            revision=case.revision,
            book=case.book,
        )
    return BackFile(file, events, case, fold_content(events))


def files_past_their_day(on: date) -> "QuerySet[File]":
    """Those of them that are registered, and whose last recorded day of protection is past; the oldest first."""
    found = File.objects.filter(is_back_file=True, book="", register_status="registered", expires_on__lt=on)
    return found.order_by("expires_on", "pk")


def files_not_taken_up() -> "QuerySet[File, UUID]":
    """The files of an older system that have not ended and are under no law, in the order of their ids."""
    found = File.objects.filter(is_back_file=True, book="").exclude(register_status="ended")
    return found.order_by("pk").values_list("pk", flat=True)
