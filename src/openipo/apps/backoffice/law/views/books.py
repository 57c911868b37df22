"""The law books of the office and of any other that is installed."""

from datetime import date

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.law.opened import find_book
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import may
from openipo.domain.lawdrafts.api import may as may_draft
from openipo.domain.procedures.api import LawBook, books, lint
from openipo.domain.rights.api import File
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Status, Table, date_in_words, in_language


@allow(officer)
def list_books(request: HttpRequest) -> HttpResponse:
    """Every book with its revisions, what the inspection says, and how many files are under each."""
    desk = desk_of(request)
    pinned = _files_by_revision()
    shown = [
        (in_language(each.office.name), each, _revisions(each, pinned, desk.on), _inspection(each))
        for each in books().values()
    ]
    leave = {
        "may_move": may(desk.actor, "move-files"),
        "may_edit": may_draft(desk.actor, "draft") or may_draft(desk.actor, "publish"),
    }
    return render(request, "backoffice/law/books.html", {"books": shown, **leave})


@allow(officer)
def in_force(request: HttpRequest, office: str, right: str) -> HttpResponse:
    """The revision in force today."""
    found = find_book(office, right)
    return redirect("office_law:sheet", office, right, found.in_force(desk_of(request).on).id)


def _revisions(book: LawBook, pinned: dict[tuple[str, str], int], on: date) -> Table:
    current = book.in_force(on).id
    rows = [
        [
            Cell(revision.id, url=reverse("office_law:sheet", args=[*book.id.split("/"), revision.id])),
            in_language(revision.title),
            date_in_words(revision.in_force_from),
            Cell("", status=Status(_("In force"), "good")) if revision.id == current else "",
            pinned.get((book.id, revision.id), 0),
        ]
        for revision in reversed(list(book.revisions.values()))
    ]
    columns = [
        Column(_("Revision")), Column(_("Title")), Column(_("In force from"), "date"), Column(_("Today")),
        Column(_("Files"), "number"),
    ]  # fmt: skip
    return Table(_("Revisions of %(book)s") % {"book": book.id}, columns, rows, dense=True)


def _inspection(book: LawBook) -> Status:
    found = lint(book)
    if not found:
        return Status(_("The inspection finds nothing to mend."), "good")
    return Status(_("The inspection has %(count)s remarks.") % {"count": len(found)}, "care")


def _files_by_revision() -> dict[tuple[str, str], int]:
    rows = File.objects.exclude(book="").order_by().values("book", "revision").annotate(count=Count("pk"))
    return {(row["book"], row["revision"]): row["count"] for row in rows}
