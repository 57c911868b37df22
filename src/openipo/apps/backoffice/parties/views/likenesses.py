"""Two statements that may be of the same: an officer looks at the reasons and decides."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words
from openipo.apps.backoffice.parties.forms import LikenessFilter, ReasonForm
from openipo.apps.backoffice.parties.tabs import tabs_for
from openipo.domain.accounts.api import Actor, names_of, officer
from openipo.domain.persons.api import Likeness, PersonsRefusal, decide_likeness, likenesses, may, reasons
from openipo.kernel.security.api import Permission, allow, once
from openipo.ui.api import Cell, Column, Table

A_PAGE = 10


def may_join(actor: Actor | None) -> Permission:
    """Whoever decides who is the same."""
    if not officer(actor) or actor is None:
        return officer(actor)
    return may(actor, "join")


@allow(officer)
def waiting(request: HttpRequest) -> HttpResponse:
    """The likeliest first, each with its reasons."""
    desk = desk_of(request)
    form = LikenessFilter(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    state = asked.get("state") or Likeness.OPEN
    page = Paginator(likenesses(state, asked.get("kind", "")), A_PAGE).get_page(request.GET.get("page"))
    names = names_of([row.decided_by for row in page if row.decided_by])
    context = {
        "tabs": tabs_for(desk.actor),
        "form": form,
        "page": page,
        "lines": [_line(row, names) for row in page],
        "may_decide": bool(may(desk.actor, "join")) and state == Likeness.OPEN,
        "narrowed": bool(request.GET),
    }
    return render(request, "backoffice/parties/likenesses.html", context)


@require_POST
@allow(may_join)
@once
def decide(request: HttpRequest, likeness: int) -> HttpResponse:
    """The same, or not; with the reason."""
    desk = desk_of(request)
    get_object_or_404(Likeness, pk=likeness)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why they are the same, or not."))
        return redirect("office_parties:likenesses")
    same = "same" in request.POST
    try:
        decide_likeness(likeness=likeness, same=same, because=form.cleaned_data["because"], by=desk.actor, at=desk.at)
    except (*REFUSALS, PersonsRefusal) as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
        return redirect("office_parties:likenesses")
    messages.success(request, _("They are one person now.") if same else _("They stay apart."))
    return redirect("office_parties:likenesses")


def _line(row: Likeness, names: dict[str, str]) -> dict[str, Any]:
    return {
        "row": row,
        "sides": _sides(row),
        "reasons": reasons(row.parts),
        "decided_by": names.get(row.decided_by, row.decided_by),
    }


def _sides(row: Likeness) -> Table:
    """What is stated on both sides, one beside the other."""
    one, other = row.stated
    labels = {
        "name": _("Name"), "address": _("Address"), "country": _("Country"), "email": _("E-mail"),
    }  # fmt: skip
    rows: list[list[Any]] = [
        [label, one[name] or "-", other[name] or "-"] for name, label in labels.items() if one[name] or other[name]
    ]
    schemes = sorted({*one["identifiers"], *other["identifiers"]})
    rows += [[scheme, *(each["identifiers"].get(scheme, "-") for each in (one, other))] for scheme in schemes]
    rows.append([_("Files"), *(Cell(count) for count in row.places)])
    columns = [Column(_("Particular")), Column(_("One")), Column(_("The other"))]
    caption = f"{_('What the files state')}: {one['name']} · {other['name']}"
    return Table(caption, columns, rows, dense=True, stacked=False)
