"""The files of an older system that are under no law book yet: where each would stand, or what a person must say."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.files.older.telling import in_short
from openipo.apps.backoffice.files.older.ticked import files_ticked
from openipo.domain.cases.api import FILE_DUTIES, TakenUp, files_not_taken_up, may, take_up_plain_files
from openipo.domain.procedures.api import LawBookError
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Status, Table

A_PAGE = 50


@allow(FILE_DUTIES.rule("propose-taking-up", "take-up-plainly"))
@once
def older_files(request: HttpRequest) -> HttpResponse:
    """A dry run over one page of them; sent, the plain ones of the page are taken up."""
    desk = desk_of(request)
    page = Paginator(files_not_taken_up(), A_PAGE).get_page(request.GET.get("page"))
    if request.method == "POST":
        _take_up(request, desk, files_ticked(request, A_PAGE))
        return redirect("office_files:older")
    context: dict[str, Any] = {"page": page, "may_take_up": may(desk.actor, "take-up-plainly")}
    try:
        found = list(take_up_plain_files(files=list(page), on=desk.on, by=desk.actor, at=desk.at))
    except LawBookError as faulty:
        context["faults"] = [str(problem) for problem in faulty.problems]
        found = []
    context["plain"] = [each.file for each in found if each.proposed.is_plain]
    context["table"] = _table(found, desk)
    return render(request, "backoffice/files/older.html", context)


def _take_up(request: HttpRequest, desk: Desk, files: list[UUID]) -> None:
    try:
        run = take_up_plain_files(files=files, on=desk.on, by=desk.actor, at=desk.at, dry_run=False)
        done = sum(each.is_done for each in run)
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
        return
    except LawBookError:
        return  # the page that follows says what is wrong with the table
    said = ngettext("%(count)d file was taken up.", "%(count)d files were taken up.", done) % {"count": done}
    messages.success(request, said)


def _table(found: Iterable[TakenUp], desk: Desk) -> Table:
    return Table(
        caption=_("Files of an older system under no law book"),
        columns=[
            Column(_("Number")),
            Column(_("Status there")),
            Column(_("Taking up")),
            Column(_("Stands in")),
        ],
        rows=[_row(each, desk) for each in found],
        empty=_("Every file of an older system that has not ended is under a law book."),
    )


def _row(each: TakenUp, desk: Desk) -> list[object]:
    questions = dict.fromkeys(question.in_words(desk.language) for question in each.proposed.questions)
    plain = Status(_("Plain"), "good") if each.proposed.is_plain else Status(_("A person decides"), "care")
    return [
        Cell(each.number, url=reverse("office_files:take_up", args=[each.file])),
        each.status,
        Cell("", status=plain),
        " ".join(questions) or in_short(each.proposed),
    ]
