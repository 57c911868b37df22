"""Files are moved to another revision of the law, after a dry run over all of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import Desk, desk_of, obstacle_in_words
from openipo.apps.backoffice.law.forms import MoveForm
from openipo.apps.backoffice.law.opened import find_book
from openipo.domain.cases.api import FILE_DUTIES, Move, files_under, move_to_revision
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Status, Table, in_language

SHOWN = 200


@allow(FILE_DUTIES.rule("move-files"))
def move(request: HttpRequest, office: str, right: str) -> HttpResponse:
    """Choose, look at what it would change, then move. Files moved already are passed over, so it may be repeated."""
    desk, book = desk_of(request), find_book(office, right)
    revisions = list(book.revisions)
    form = MoveForm(request.POST or None, revisions=revisions, initial={"came_from": revisions[0], "to": revisions[-1]})
    context: dict[str, Any] = {"book": book, "form": form, "key": [office, right]}
    if request.method == "POST" and form.is_valid():
        context |= _moves(form, book.id, desk, for_good="confirm" in request.POST)
    return render(request, "backoffice/law/move.html", context)


def _moves(form: MoveForm, book: str, desk: Desk, *, for_good: bool) -> dict[str, Any]:
    stated = form.cleaned_data
    found = move_to_revision(
        files=files_under(book, stated["came_from"]),
        revision=stated["to"],
        on=desk.on,
        by=desk.actor,
        at=desk.at,
        dry_run=not for_good,
    )
    hindered = sum(bool(each.obstacles) for each in found)
    return {
        "done": for_good,
        "looked_at": len(found),
        "movable": len(found) - hindered,
        "hindered": hindered,
        "table": _table(found[:SHOWN]),
        "left_out": max(len(found) - SHOWN, 0),
    }


def _table(moves: list[Move]) -> Table:
    rows = [
        [
            Cell(each.number, url=reverse("office_files:overview", args=[each.file])),
            Cell("", status=Status(_("Stays"), "bad") if each.obstacles else Status(_("Moves"), "good")),
            "; ".join(map(obstacle_in_words, each.obstacles))
            or "; ".join(map(in_language, each.changes))
            or _("no change"),
        ]
        for each in moves
    ]
    columns = [Column(_("File")), Column(_("Move")), Column(_("What changes, or what stands in the way"))]
    return Table(_("File by file"), columns, rows, dense=True, empty=_("No file is under that revision."))
