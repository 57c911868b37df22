"""The daily log of reception: opened, closed with what was counted, agreed by a second person."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.reception.forms.log import AgreeForm, CloseForm, DayForm
from openipo.apps.backoffice.words import CHANNEL, word_of
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import (
    FILE_DUTIES,
    LogLine,
    ReceptionDay,
    ReceptionLog,
    close_reception_day,
    log_of,
    may,
    open_reception_day,
    reconcile_reception_day,
)
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Column, Fact, Status, Table, instant_in_words

KEEPERS = FILE_DUTIES.rule("receive", "keep-log", "reconcile-log")
STATES = {
    "open": (gettext_lazy("Open"), "progress"),
    "closed": (gettext_lazy("Closed"), "care"),
    "reconciled": (gettext_lazy("Agreed"), "good"),
}


@allow(KEEPERS)
def log(request: HttpRequest) -> HttpResponse:
    """The log of a day; today's where none is asked for."""
    desk = desk_of(request)
    return log_page(request, desk, _day(request.GET, desk))


@require_POST
@allow(KEEPERS)
@once
def open_log(request: HttpRequest) -> HttpResponse:
    desk = desk_of(request)
    on = _day(request.POST, desk)
    return _act(request, desk, on, lambda: open_reception_day(on=on, by=desk.actor, at=desk.at))


@require_POST
@allow(KEEPERS)
@once
def close_log(request: HttpRequest) -> HttpResponse:
    desk = desk_of(request)
    on = _day(request.POST, desk)
    form = CloseForm(request.POST)
    if not form.is_valid():
        return log_page(request, desk, on, close_form=form)
    counted = form.cleaned_data
    return _act(
        request, desk, on, lambda: close_reception_day(on=on, counted=counted, by=desk.actor, at=desk.at), form=form
    )


@require_POST
@allow(KEEPERS)
@once
def reconcile_log(request: HttpRequest) -> HttpResponse:
    desk = desk_of(request)
    on = _day(request.POST, desk)
    form = AgreeForm(request.POST)
    form.is_valid()
    note = form.cleaned_data["note"]
    return _act(
        request, desk, on, lambda: reconcile_reception_day(on=on, note=note, by=desk.actor, at=desk.at), form=form
    )


def _act(request: HttpRequest, desk: Desk, on: date, act: Callable[[], ReceptionDay], form: Any = None) -> HttpResponse:
    """Do it and show the day again; a refusal stands at its form."""
    try:
        act()
    except REFUSALS as refusal:
        if form is None:
            for sentence in refusal_in_words(refusal):
                messages.error(request, sentence)
            return redirect(_address(on))
        form.add_error(None, refusal_in_words(refusal))
        name = "close_form" if isinstance(form, CloseForm) else "agree_form"
        return log_page(request, desk, on, **{name: form})
    return redirect(_address(on))


def log_page(request: HttpRequest, desk: Desk, on: date, **forms_shown: Any) -> HttpResponse:
    """The day as it stands, with the one act that is next for this officer."""
    found = log_of(on)
    state = found.day.state if found.day else ""
    context = {
        "on": on,
        "log": found,
        "state": state,
        "status": Status(str(STATES[state][0]), STATES[state][1]) if state else Status(_("Not opened")),
        "facts": _facts(found),
        "applications": _table(_("Applications"), _("No application was received on this day."), found.applications),
        "documents": _table(_("Other papers"), _("No other paper was received on this day."), found.documents),
        "day_form": DayForm(initial={"on": on}),
        "close_form": CloseForm(),
        "agree_form": AgreeForm(),
        "may_keep": may(desk.actor, "keep-log"),
        "may_agree": may(desk.actor, "reconcile-log"),
        **forms_shown,
    }
    return render(request, "backoffice/reception/log.html", context)


def _facts(found: ReceptionLog) -> list[Fact]:
    day = found.day
    facts = [
        Fact(_("Applications"), len(found.applications)),
        Fact(_("Other papers"), len(found.documents)),
        Fact(_("First number"), found.first_number),
        Fact(_("Last number"), found.last_number),
    ]
    if day is not None:
        names = names_of([day.opened_by, day.closed_by, day.reconciled_by])
        acts = (
            (_("Opened"), day.opened_by, day.opened_at),
            (_("Closed"), day.closed_by, day.closed_at),
            (_("Agreed"), day.reconciled_by, day.reconciled_at),
        )
        facts += [Fact(word, f"{names.get(who, who)}, {instant_in_words(at)}") for word, who, at in acts if at]
        facts += _counts(day)
    return [fact for fact in facts if fact.value != ""]


def _counts(day: ReceptionDay) -> list[Fact]:
    words = {"applications": _("Applications counted"), "documents": _("Other papers counted")}
    counts = []
    for kind, counted in day.counted.items():
        recorded = day.recorded.get(kind, 0)
        said = _("%(counted)s, as recorded") if counted == recorded else _("%(counted)s; recorded: %(recorded)s")
        counts.append(Fact(words.get(kind, kind), said % {"counted": counted, "recorded": recorded}))
    return [*counts, *([Fact(_("Note"), day.note)] if day.note else [])]


def _table(caption: str, empty: str, lines: tuple[LogLine, ...]) -> Table:
    columns = [Column(_("Number")), Column(_("What")), Column(_("From")), Column(_("Came"))]
    rows = [[line.number, line.what, line.sender, word_of(CHANNEL, line.channel or "paper")] for line in lines]
    return Table(caption, columns, rows, dense=True, empty=empty)


def _day(sent: Any, desk: Desk) -> date:
    form = DayForm(sent)
    return form.cleaned_data["on"] if form.is_valid() else desk.on


def _address(on: date) -> str:
    return f"{reverse('office_reception:log')}?on={on.isoformat()}"
