"""The registers of proceedings: oppositions, appeals, court cases ..., each by its number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import get_language

from openipo.domain.cases.at_hand import FileAtHand, look_at_many
from openipo.domain.cases.models import Proceeding
from openipo.domain.procedures.api import Text
from openipo.domain.rights.api import File, FileState, mark_named


@dataclass(frozen=True)
class DisputeLine:
    """A proceeding as its register lists it."""

    file: UUID
    key: str
    number: str
    file_number: str
    mark: str
    parties: tuple[str, ...]
    opened_on: date
    phase: Text
    public: Text
    is_final: bool
    is_suspended: bool
    outside: str  # the number that the case has elsewhere, such as with a court


@dataclass(frozen=True)
class RegisterFilter:
    """Which lines of a register: of one kind; open or ended (None: both); those that the public may read."""

    procedure: str
    is_open: bool | None = None
    public_only: bool = False


def disputes_in_register(wanted: RegisterFilter, first: int = 0, last: int = 30) -> tuple[Sequence[DisputeLine], int]:
    """The lines from `first` to `last` of a register, the latest first, and how many there are in all."""
    rows = Proceeding.objects.filter(procedure=wanted.procedure).order_by("-opened_on", "-number")
    if wanted.is_open is not None:
        rows = rows.filter(is_final=not wanted.is_open)
    if wanted.public_only:
        rows = rows.filter(file__in=File.objects.filter(is_public=True).values("pk"))
    chosen = list(rows[first:last])
    files = look_at_many({row.file for row in chosen})
    return [_line(files, row) for row in chosen if row.file in files], rows.count()


def _mark(content: FileState) -> str:
    mark = content.mark
    return (mark_named(mark.text, mark.kind, get_language() or "en") if mark else "") or content.number


def _line(files: Mapping[UUID, FileAtHand], row: Proceeding) -> DisputeLine:
    at_hand = files[row.file]
    state = at_hand.case.proceedings[row.key]
    phase = at_hand.law.phase_of(state)
    content = at_hand.content
    return DisputeLine(
        file=row.file,
        key=row.key,
        number=row.number,
        file_number=content.number,
        mark=_mark(content),
        parties=tuple(str(party["name"]) for party in state.parties if party.get("role") != "representative"),
        opened_on=row.opened_on,
        phase=phase.label,
        public=phase.public,
        is_final=row.is_final,
        is_suspended=row.is_suspended,
        outside=str(state.facts.get("court_number") or ""),
    )
