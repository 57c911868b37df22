"""Everybody of the office, and which duties one person may not hold together."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, office, refusal_in_words
from openipo.apps.backoffice.people.forms import PersonForm
from openipo.apps.backoffice.people.states import factor_status, names_of_roles, roles_today, second_factors
from openipo.domain.accounts.api import PEOPLE_DUTIES, add_person, delegations_on, people
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Status, Table, date_in_words, in_language

READERS = PEOPLE_DUTIES.rule("see", "keep", "change-duties")
KEEPERS = PEOPLE_DUTIES.rule("keep")


@allow(READERS)
def everybody(request: HttpRequest) -> HttpResponse:
    return _page(request)


@require_POST
@allow(KEEPERS)
@once
def add(request: HttpRequest) -> HttpResponse:
    """A new person, who holds no role yet."""
    form = PersonForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    try:
        user = add_person(**form.cleaned_data)
    except ValidationError as weak:
        form.add_error("password", weak)
        return _page(request, form)
    except REFUSALS as refusal:
        form.add_error("username", refusal_in_words(refusal))
        return _page(request, form)
    return redirect("office_people:person", username=user.username)


def _page(request: HttpRequest, form: PersonForm | None = None) -> HttpResponse:
    desk = desk_of(request)
    found = list(people())
    factors = second_factors(found)
    acting = {each.borrower_id for each in delegations_on(desk.on)}
    rows = [
        [
            Cell(each.get_full_name(), url=reverse("office_people:person", args=[each.username])),
            each.username,
            names_of_roles(roles_today(each, desk.on)) or "-",
            _state(each.is_active, each.pk in acting),
            Cell("", status=factor_status(factors.get(each.pk, []))),
            date_in_words(each.last_login) or _("never"),
        ]
        for each in found
    ]
    columns = [
        Column(_("Name")), Column(_("Sign-in name")), Column(_("Roles today")), Column(_("State")),
        Column(_("Second factor")), Column(_("Last signed in"), "date"),
    ]  # fmt: skip
    context = {
        "table": Table(_("Officers"), columns, rows, dense=True),
        "separations": _separations(),
        "may_add": KEEPERS(desk.actor),
        "form": form or PersonForm(),
        "opened": form is not None,
    }
    return render(request, "backoffice/people/everybody.html", context)


def _state(is_active: bool, acts_for_others: bool) -> Cell:
    if not is_active:
        return Cell("", status=Status(_("No longer here"), "over"))
    return Cell("", status=Status(_("Acts for others"), "progress") if acts_for_others else Status(_("Active"), "good"))


def _separations() -> Table:
    words = {"office": _("never both"), "file": _("not both on one file")}
    rows = [
        [names_of_roles(each.roles), words.get(each.scope, each.scope), in_language(each.reason)]
        for each in office().separations
    ]
    columns = [Column(_("Duties")), Column(_("Kept apart")), Column(_("Why"))]
    return Table(_("Duties kept apart"), columns, rows, dense=True, empty=_("The office keeps no duties apart."))
