"""The office's calendar; and an extraordinary closure, with the time limits it moves shown before it is recorded."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.law.forms import ClosureForm, YearForm
from openipo.domain.accounts.api import names_of, officer
from openipo.domain.cases.api import (
    FILE_DUTIES,
    Closure,
    FileAtHand,
    calendar_of,
    files_concerned,
    look_at_many,
    may,
    own_books,
    record_closure,
    the_office,
)
from openipo.domain.procedures.api import LawEvent, closures_changed
from openipo.kernel.calendar.api import WEEKDAYS as NAMES
from openipo.kernel.calendar.api import Calendar, day_in_words
from openipo.kernel.calendar.api import Closure as CalendarClosure
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Table, date_in_words, in_language

SHOWN = 200  # lines of the preview; the count is of all


@allow(officer)
def calendar(request: HttpRequest) -> HttpResponse:
    """The closed days of a year."""
    desk = desk_of(request)
    form = YearForm(request.GET or None)
    year = form.cleaned_data["year"] if form.is_valid() else desk.on.year
    return _page(request, desk, year)


@require_POST
@allow(FILE_DUTIES.rule("record-closure"))
def closure(request: HttpRequest) -> HttpResponse:
    """First what it would move, then, confirmed, the recording. Recorded again it changes nothing more."""
    desk = desk_of(request)
    form = ClosureForm(request.POST)
    if not form.is_valid():
        return _page(request, desk, desk.on.year, form=form)
    on, reason = form.cleaned_data["on"], form.cleaned_data["reason"]
    if "confirm" not in request.POST:
        return _page(request, desk, on.year, form=form, preview=preview(on, reason, desk))
    try:
        report = record_closure(on=on, reason=reason, recorded_on=desk.on, by=desk.actor, at=desk.at)
    except REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _page(request, desk, on.year, form=form)
    said = ngettext("%(count)s time limit moved.", "%(count)s time limits moved.", report.moved) % {
        "count": report.moved
    }
    messages.success(request, _("The closure is recorded.") + " " + said)
    return redirect(f"{reverse('office_law:calendar')}?year={on.year}")


def preview(on: date, reason: str, desk: Desk) -> dict[str, Any]:
    """What recording the closure would do, file by file."""
    added = CalendarClosure(on=on, reason=reason, recorded_on=desk.on)
    files = look_at_many(files_concerned(on))
    changes = [(file, event) for file in files.values() for event in _changes(file, added, desk.on)]
    moved = [(file, event) for file, event in changes if event.kind == "clock_moved"]
    questioned = [(file, event) for file, event in changes if event.kind == "clock_questioned"]
    return {
        "moved": len(moved),
        "questioned": len(questioned),
        "is_closed_anyway": not calendar_of(own_books()[0]).is_open(on),
        "table": _moves([*moved, *questioned][:SHOWN]),
    }


def _changes(file: FileAtHand, added: CalendarClosure, on: date) -> tuple[LawEvent, ...]:
    law = replace(file.law, calendar=file.law.calendar.with_closures([added]))
    decided = closures_changed(law, file.case, file.facts, on).events
    return tuple(event for event in decided if event.kind in ("clock_moved", "clock_questioned"))


def _moves(changes: list[tuple[FileAtHand, LawEvent]]) -> Table:
    rows = []
    for file, event in changes:
        state = file.case.clocks.get(event.payload["key"])
        before = state.expires_on if state else None
        after = event.payload.get("expires_on", "")
        number = Cell(file.content.number, url=reverse("office_files:overview", args=[file.file]))
        rows.append([number, _clock_name(file, event), date_in_words(before), _day(after, event)])
    columns = [
        Column(_("File")),
        Column(_("Time limit")),
        Column(_("Ends on"), "date"),
        Column(_("Would end on"), "date"),
    ]
    return Table(_("Time limits that move"), columns, rows, dense=True, empty=_("No time limit moves."))


def _clock_name(file: FileAtHand, event: LawEvent) -> str:
    name = event.payload.get("clock", "")
    for procedure in file.law.revision.procedures.values():
        if name in procedure.clocks:
            return in_language(procedure.clocks[name].label)
    return str(name)


def _day(text: str, event: LawEvent) -> str:
    if event.kind == "clock_questioned":
        return _("missed already: a person decides")
    return date_in_words(date.fromisoformat(text)) if text else ""


def _page(request: HttpRequest, desk: Desk, year: int, **shown: Any) -> HttpResponse:
    found = calendar_of(own_books()[0])
    recorded = list(Closure.objects.filter(on__year=year).order_by("on"))
    names = names_of([each.recorded_by for each in recorded])
    context = {
        "year": year,
        "weekly": ", ".join(str(WEEKDAYS[place]) for place, day in enumerate(NAMES) if day in found.closed_weekdays),
        "law": found.law,
        "office": in_language(the_office().name),
        "holidays": _holidays(found, year),
        "closures": Table(
            _("Extraordinary closures"),
            [Column(_("Day"), "date"), Column(_("Reason")), Column(_("Recorded on"), "date"), Column(_("By"))],
            [
                [date_in_words(c.on), c.reason, date_in_words(c.recorded_on), names.get(c.recorded_by, c.recorded_by)]
                for c in recorded
            ],
            dense=True,
            empty=_("None in this year."),
        ),
        "may_record": may(desk.actor, "record-closure"),
        "form": ClosureForm(),
        **shown,
    }
    return render(request, "backoffice/law/calendar.html", context)


def _holidays(found: Calendar, year: int) -> Table:
    rows = [[in_language(day_in_words(day)), in_language(name)] for day, name in found.holidays_of(year).items()]
    return Table(_("Holidays"), [Column(_("Day"), "date"), Column(_("Holiday"))], rows, dense=True, empty=_("None."))
