"""A file as one officer has it open: on the day, or as it was."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest
from django.utils.timezone import is_naive, make_aware

from openipo.apps.backoffice.desk import Desk, desk_of
from openipo.domain.accounts.api import record_look
from openipo.domain.cases.api import FileView, NotFound, file_view
from openipo.domain.documents.api import Document
from openipo.domain.procedures.api import Law
from openipo.domain.rights.api import WITHOUT_A_MARK, FileState, mark_named
from openipo.ui.api import in_language


def state_name(opened: "OpenFile", code: str) -> str:
    """A member state by its name; by its code where the law book does not know it."""
    member = opened.view.law.office.member_state(code) if opened.view.law else None
    return in_language(member.name) if member else code


@dataclass(frozen=True)
class OpenFile:
    """The file, the reader, and the query by which the same past state is asked for again."""

    desk: Desk
    view: FileView

    @property
    def id(self) -> UUID:
        return self.view.file

    @property
    def state(self) -> FileState:
        return self.view.state

    @property
    def is_past(self) -> bool:
        return self.view.as_of is not None or self.view.known_at is not None

    @cached_property
    def past_query(self) -> str:
        """ "" for the present; else what an address needs to show the same past state."""
        asked = {"as_of": self.view.as_of, "known_at": self.view.known_at}
        stated = {name: value.isoformat() for name, value in asked.items() if value}
        return f"?{urlencode(stated)}" if stated else ""

    @property
    def title(self) -> str:
        """The mark's words, or what kind of mark it is; who it is about, where the right has no mark."""
        mark, applicants = self.state.mark, self.state.applicants
        if self.state.right in WITHOUT_A_MARK and applicants:
            return applicants[0].name
        called = mark_named(mark.text, mark.kind, self.desk.language) if mark else ""
        return called or self.view.number or str(self.id)

    def under(self, law: Law) -> "OpenFile":
        """The same file as if it were under that law: to ask what the law would ask."""
        return replace(self, view=replace(self.view, law=law))

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents of the file that the store holds, by id."""
        return {str(each.document.pk): each.document for each in self.view.documents if each.document}


def open_file(request: HttpRequest, file: UUID, *, what: str = "file") -> OpenFile:
    """The file for the reader; looking at one that is not yet public is recorded. Raises Http404."""
    desk = desk_of(request)
    asked_day, asked_instant = _day(request.GET.get("as_of", "")), _instant(request.GET.get("known_at", ""))
    try:
        view = file_view(file, desk.actor, on=desk.on, as_of=asked_day, known_at=asked_instant)
    except NotFound as unknown:
        raise Http404(str(unknown)) from unknown
    if not view.state.is_public:
        record_look(by=desk.actor, chain=file, what=what, at=desk.at)
    return OpenFile(desk, view)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _instant(text: str) -> datetime | None:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return None
    return make_aware(instant) if is_naive(instant) else instant
