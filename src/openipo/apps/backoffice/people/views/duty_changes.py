"""A duty is given to other roles: one person proposes it with the reason, another approves it."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.people.forms import DutyForm
from openipo.apps.backoffice.people.states import role_choices
from openipo.domain.accounts.api import (
    PEOPLE_DUTIES,
    Duty,
    DutyChange,
    approve_duty_change,
    close_duty_change,
    duty_changes,
    duty_table,
    known_duties,
    names_of,
    propose_duty_change,
    role_names,
)
from openipo.kernel.calendar.api import comma, set_apart
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Status, Table, instant_in_words

CHANGERS = PEOPLE_DUTIES.rule("change-duties")
_MOST_TOLD = 50


@allow(CHANGERS)
@once
def change(request: HttpRequest, duty: str) -> HttpResponse:
    """The roles of one duty as they are, to be proposed otherwise."""
    desk, found = desk_of(request), _duty(duty)
    given = duty_table(settings.OFFICE).roles_with(duty)
    form = DutyForm(request.POST or None, roles=role_choices(), initial={"roles": given})
    if request.method == "POST" and form.is_valid():
        try:
            _propose(desk, found, given, form)
        except REFUSALS as refusal:
            form.add_error(None, refusal_in_words(refusal))
        else:
            messages.success(request, _("Proposed. It holds once another person has approved it."))
            return redirect("office_people:duties")
    shown = {"form": form, "duty": found, "title": _(found.words), "roles": role_names(given)}
    return render(request, "backoffice/people/duty_change.html", shown, status=422 if form.errors else 200)


def _propose(desk: Desk, duty: Duty, given: tuple[str, ...], form: DutyForm) -> DutyChange:
    """Roles that keep the duty keep their place: the first one is the usual one."""
    chosen = form.cleaned_data["roles"]
    roles = [*(role for role in given if role in chosen), *(role for role in chosen if role not in given)]
    reason = form.cleaned_data["reason"]
    return propose_duty_change(duty=duty.id, roles=roles, reason=reason, on=desk.on, by=desk.actor, at=desk.at)


def _duty(name: str) -> Duty:
    found = next((each for each in known_duties() if each.id == name), None)
    if found is None:
        raise Http404
    return found


@require_POST
@allow(CHANGERS)
@once
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """A second person approves the change, or it is closed."""
    desk, found = desk_of(request), get_object_or_404(DutyChange, pk=number, office=settings.OFFICE)
    try:
        if request.POST.get("act") == "approve":
            approve_duty_change(change=found.pk, on=desk.on, by=desk.actor, at=desk.at)
            messages.success(request, _("Approved. It holds from now on."))
        else:
            close_duty_change(change=found.pk, by=desk.actor, at=desk.at)
            messages.success(request, _("Closed. Everything stays as it is."))
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    return redirect("office_people:duties")


def changes_told(desk: Desk) -> dict[str, Any]:
    """What waits for a second person, and what was decided, the latest first."""
    waiting = list(duty_changes(settings.OFFICE, is_open=True))
    decided = list(duty_changes(settings.OFFICE, is_open=False)[:_MOST_TOLD])
    names = names_of(
        {name for each in (*waiting, *decided) for name in (*each.proposers, each.decided_by, each.decided_for)}
    )
    words = {duty.id: _(duty.words) for duty in known_duties()}
    own = {desk.actor.id, desk.actor.on_behalf_of or desk.actor.id}
    return {
        "waiting": [
            {
                "change": each,
                "duty": words.get(each.duty, each.duty),
                "before": role_names(each.before) or "-",
                "after": role_names(each.after) or "-",
                "who": _who(names, each.proposed_by, each.proposed_for),
                "is_own": bool(own & each.proposers),
            }
            for each in waiting
        ],
        "history": _history(decided, words, names),
    }


def _history(decided: list[DutyChange], words: dict[str, str], names: dict[str, str]) -> Table:
    columns = [_("Duty"), _("From"), _("To"), _("Reason"), _("Proposed by"), _("Result"), _("Decided by")]
    return Table(_("What was changed"), list(map(Column, columns)), [_row(each, words, names) for each in decided])


def _row(each: DutyChange, words: dict[str, str], names: dict[str, str]) -> list[Any]:
    result = {
        "approved": Status(_("Approved"), "good"),
        "refused": Status(_("Refused"), "bad"),
        "withdrawn": Status(_("Taken back"), "over"),
    }
    return [
        words.get(each.duty, each.duty),
        role_names(each.before) or "-",
        role_names(each.after) or "-",
        each.reason,
        _with_instant(_who(names, each.proposed_by, each.proposed_for), each.proposed_at),
        Cell("", status=result[each.status]),
        _with_instant(_who(names, each.decided_by, each.decided_for), each.decided_at),
    ]


def _with_instant(who: str, at: datetime | None) -> str:
    """Each part set apart, so that a name in other letters does not scatter the day."""
    language = get_language() or "en"
    return comma(language).join(set_apart(part, language) for part in (who, instant_in_words(at)))


def _who(names: dict[str, str], person: str, acting_for: str) -> str:
    name = names.get(person, person)
    if not acting_for:
        return name
    return _("%(person)s for %(other)s") % {"person": name, "other": names.get(acting_for, acting_for)}
