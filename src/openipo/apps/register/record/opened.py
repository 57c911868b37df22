"""A file as the public may see it: opened for one page, as of a day where one is asked for."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest

from openipo.apps.register.reading import Reader, reader_of
from openipo.apps.register.search.finding import public_file
from openipo.domain.cases.api import FileAtHand, look_at
from openipo.domain.rights.api import (
    File,
    FileNotFound,
    FileState,
    NotOpenToPublic,
    RegisterView,
    public_register_view,
)


class NothingThen(Http404):
    """On the day asked for the register said nothing of the file yet."""


@dataclass(frozen=True)
class Opened:
    """`as_of` is None for the present state. `at_hand` is None while a file of an older system is under no law book."""

    file: File
    view: RegisterView
    reader: Reader
    as_of: date | None = None

    @property
    def state(self) -> FileState:
        return self.view.state

    @property
    def at_hand(self) -> FileAtHand | None:
        return look_at(self.file.pk, as_of=self.as_of) if self.state.book else None


def found_or_404(number: str) -> File:
    """The public file of that number; 404 alike for one that is closed and for one that is not there."""
    try:
        return public_file(number)
    except NotOpenToPublic as closed:
        raise Http404 from closed


def day_asked(request: HttpRequest) -> date | None:
    """The day in `?as_of=`; 404 for one that is no day."""
    text = request.GET.get("as_of", "").strip()
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Http404 from error


def opened(request: HttpRequest, file: File) -> Opened:
    """The file for the page. Raises NothingThen for a day before its first event, Http404 where it was closed since."""
    as_of = day_asked(request)
    try:
        view = public_register_view(file, as_of=as_of)
    except NotOpenToPublic as closed:
        raise Http404 from closed
    except FileNotFound as nothing:
        raise NothingThen from nothing
    return Opened(file, view, reader_of(request), as_of)
