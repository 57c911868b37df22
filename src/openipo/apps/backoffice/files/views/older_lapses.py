"""Registered marks of an older system past their day, of which nobody said so: their lapses are recorded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Max, Min, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.files.older.ticked import files_ticked
from openipo.domain.cases.api import FILE_DUTIES, Lapsing, files_past_their_day, may, record_lapses
from openipo.domain.procedures.api import LawBookError
from openipo.domain.rights.api import File
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Table, date_in_words, in_language

A_PAGE = 50
WHO = FILE_DUTIES.rule("propose-taking-up", "take-up-plainly")


@dataclass
class Group:
    """Files that lapse for the same reason, by the same revision of the law; in the order of their last days."""

    reason: str
    provision: str
    revision: str
    rows: list[Lapsing] = field(default_factory=list)


@allow(WHO)
def lapses(request: HttpRequest) -> HttpResponse:
    """The years in which protection ended, with how many files and some of them."""
    years = files_past_their_day(desk_of(request).on).order_by().values("expires_on__year")
    found = years.annotate(
        files=Count("pk"), first=Min("expires_on"), last=Max("expires_on"), one=Min("number"), other=Max("number")
    )
    table = Table(
        caption=_("By the year in which the protection ended"),
        columns=[Column(_("Year")), Column(_("Files"), "number"), Column(_("Days of expiry")), Column(_("Such as"))],
        rows=[_year(each) for each in found.order_by("expires_on__year")],
        empty=_("No registered mark of an older system is past its day."),
    )
    return render(request, "backoffice/files/older_lapses.html", {"table": table})


def _year(told: Mapping[str, Any]) -> list[object]:
    days = dict.fromkeys((date_in_words(told["first"]), date_in_words(told["last"])))
    return [
        Cell(told["expires_on__year"], url=reverse("office_files:lapses_of", args=[told["expires_on__year"]])),
        told["files"],
        " – ".join(days),
        ", ".join(dict.fromkeys((told["one"], told["other"]))),
    ]


@allow(WHO)
@once
def lapses_of(request: HttpRequest, year: int) -> HttpResponse:
    """A dry run over one page of a year's files; sent, the lapses of the ticked ones are recorded."""
    desk = desk_of(request)
    files = files_past_their_day(desk.on).filter(expires_on__year=year)
    page = Paginator(files, A_PAGE).get_page(request.GET.get("page"))
    if request.method == "POST":
        _record(request, desk, files)
        return redirect("office_files:lapses_of", year=year)
    shown: dict[str, Any] = {"page": page, "year": year, "may_record": may(desk.actor, "take-up-plainly")}
    try:
        named = [each.pk for each in page]
        found = list(record_lapses(files=named, on=desk.on, by=desk.actor, at=desk.at))
    except LawBookError as faulty:
        shown["faults"], found = [str(problem) for problem in faulty.problems], []
    shown["groups"] = groups(each for each in found if each.is_plain)
    shown["left"] = _left([each for each in found if not each.is_plain], desk)
    return render(request, "backoffice/files/older_lapses_of.html", shown)


def groups(found: Iterable[Lapsing]) -> list[Group]:
    """By the reason; the page sets those of the same last day together."""
    made: dict[tuple[str, str, str], Group] = {}
    for each in found:
        if each.term and each.law:
            title = in_language(each.law.revision.title)
            key = (in_language(each.term.consequence), each.term.provision, title)
            made.setdefault(key, Group(*key)).rows.append(each)
    return list(made.values())


def _left(found: Iterable[Lapsing], desk: Desk) -> Table:
    """What is not to be recorded here, and why."""
    return Table(
        caption=_("Not among them, and why"),
        columns=[Column(_("Number")), Column(_("Mark")), Column(_("Why"))],
        rows=[
            [
                Cell(each.number, url=reverse("office_files:take_up", args=[each.file])),
                each.mark,
                " ".join(dict.fromkeys(question.in_words(desk.language) for question in each.questions))
                or _("Its protection, with its grace, is not over."),
            ]
            for each in found
        ],
    )


def _record(request: HttpRequest, desk: Desk, files: "QuerySet[File]") -> None:
    """Only of the files of that year, and of no more than a page of them."""
    named = list(files.filter(pk__in=files_ticked(request, A_PAGE)).values_list("pk", flat=True))
    announced = request.POST.get("announced") == "yes"
    try:
        run = record_lapses(files=named, on=desk.on, by=desk.actor, at=desk.at, announced=announced, dry_run=False)
        done = sum(each.is_done for each in run)
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
        return
    except LawBookError:
        return  # the page that follows says what is wrong with the table
    said = ngettext("%(count)d lapse was recorded.", "%(count)d lapses were recorded.", done) % {"count": done}
    messages.success(request, said)
