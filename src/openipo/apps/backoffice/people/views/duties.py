"""Who may do what, beyond the steps of procedures: the office's table of duties with those who hold the roles today."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.apps.backoffice.desk import desk_of, role_name
from openipo.apps.backoffice.people.views.duty_changes import changes_told
from openipo.apps.backoffice.people.views.listing import READERS
from openipo.domain.accounts.api import (
    PEOPLE_DUTIES,
    Duty,
    duty_table,
    findings_in_table,
    holders_by_role,
    is_as_approved,
    known_duties,
)
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Status, Table

Holders = Mapping[str, Sequence[str]]  # names by role
ROOMS = {
    "files": gettext_lazy("Files"),
    "letters": gettext_lazy("Letters"),
    "searches": gettext_lazy("Search for earlier marks"),
    "hearings": gettext_lazy("Hearings"),
    "gazette": gettext_lazy("Gazette"),
    "money": gettext_lazy("Money"),
    "persons": gettext_lazy("Parties"),
    "quality": gettext_lazy("Data quality"),
    "law": gettext_lazy("Law"),
    "register": gettext_lazy("Register"),
    "exchange": gettext_lazy("Exchange"),
    "people": gettext_lazy("People"),
}


@allow(READERS)
def duties(request: HttpRequest) -> HttpResponse:
    """By room; a duty that no role or nobody has stands out."""
    desk = desk_of(request)
    places = list(ROOMS)
    known = sorted(known_duties(), key=lambda duty: places.index(_room(duty)) if _room(duty) in ROOMS else len(places))
    holders = holders_by_role(desk.on)
    may_change = bool(PEOPLE_DUTIES.may(desk.actor, "change-duties"))
    tables = [_table(room, list(of_room), holders, may_change) for room, of_room in groupby(known, key=_room)]
    context = {
        "tables": tables,
        "may_change": may_change,
        "is_as_approved": is_as_approved(settings.OFFICE),
        **changes_told(desk),
        "mistake": duty_table(settings.OFFICE).mistake,
        "findings": findings_in_table(settings.OFFICE),
    }
    return render(request, "backoffice/people/duties.html", context)


def _room(duty: Duty) -> str:
    return duty.id.partition(".")[0]


def _table(room: str, known: Sequence[Duty], holders: Holders, may_change: bool) -> Table:
    columns = [Column(_("Duty")), Column(_("Roles")), Column(_("Persons today"))]
    rows = [[_named(duty, may_change), _roles(duty), _persons(duty, holders)] for duty in known]
    return Table(str(ROOMS.get(room, room)), columns, rows, dense=True)


def _named(duty: Duty, may_change: bool) -> Cell:
    """With the way to its change, for who may propose one."""
    return Cell(_(duty.words), url=reverse("office_people:change_duty", args=[duty.id]) if may_change else "")


def _roles(duty: Duty) -> Cell:
    roles = duty_table(settings.OFFICE).roles_with(duty.id)
    named = [role_name(role) for role in roles] + ([_("the clock")] if duty.by_system else [])
    return Cell(", ".join(named)) if named else Cell("", status=Status(_("No role"), "care"))


def _persons(duty: Duty, holders: Holders) -> Cell:
    names = {name for role in duty_table(settings.OFFICE).roles_with(duty.id) for name in holders.get(role, ())}
    return Cell(", ".join(sorted(names))) if names else Cell("", status=Status(_("Nobody"), "care"))
