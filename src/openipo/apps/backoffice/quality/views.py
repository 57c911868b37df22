"""The quality desk: what waits with whom, what was accepted, and how it develops week by week."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words, role_name
from openipo.apps.backoffice.quality.lines import finding_lines
from openipo.domain.accounts.api import names_of, officer
from openipo.domain.quality.api import (
    QUALITY_RULES,
    QualityFinding,
    QualityRefusal,
    accept_finding,
    findings,
    open_by_owner,
    trend,
)
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Cell, Column, Link, Table, date_in_words

A_PAGE = 30


class QueueForm(forms.Form):
    owner = forms.ChoiceField(label=gettext_lazy("Waits with"), required=False)
    rule = forms.ChoiceField(label=gettext_lazy("Rule"), required=False)
    state = forms.ChoiceField(
        label=gettext_lazy("State"),
        required=False,
        choices=[
            ("open", gettext_lazy("Open")),
            ("accepted", gettext_lazy("Accepted")),
            ("fixed", gettext_lazy("Fixed by correction")),
        ],
    )

    def __init__(self, *arguments: Any, counts: dict[str, int], **named: Any) -> None:
        super().__init__(*arguments, **named)
        owners = sorted({rule.owner for rule in QUALITY_RULES.values()})
        self.fields["owner"].choices = [  # type: ignore[attr-defined]
            ("", _("All")), *((owner, f"{role_name(owner)} ({counts.get(owner, 0)})") for owner in owners)
        ]  # fmt: skip
        self.fields["rule"].choices = [  # type: ignore[attr-defined]
            ("", _("All")), *((rule.id, _(rule.label)) for rule in QUALITY_RULES.values())
        ]  # fmt: skip


@allow(officer)
def queue(request: HttpRequest) -> HttpResponse:
    """The reader's own queue first; the filter shows the others'."""
    desk = desk_of(request)
    counts = open_by_owner()
    own = next((role for role in sorted(desk.actor.roles) if counts.get(role)), "")
    form = QueueForm(request.GET or {"owner": own}, counts=counts)
    asked = form.cleaned_data if form.is_valid() else {}
    state = asked.get("state") or QualityFinding.OPEN
    found = findings(state=state, owner=asked.get("owner", ""), rule=asked.get("rule", ""))
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "tabs": _tabs(),
        "form": form,
        "page": page,
        "lines": finding_lines(page, desk.actor),
        "names": names_of([row.decided_by for row in page if row.decided_by]),
        "narrowed": bool(request.GET),
        "here": request.get_full_path(),
    }
    return render(request, "backoffice/quality/queue.html", context)


@require_POST
@allow(officer)
@once
def accept(request: HttpRequest, finding: int) -> HttpResponse:
    """It is so and stays, with the reason."""
    desk = desk_of(request)
    get_object_or_404(QualityFinding, pk=finding)
    try:
        accept_finding(finding=finding, because=request.POST.get("because", ""), by=desk.actor, at=desk.at)
        messages.success(request, _("Accepted; it stays as it is."))
    except (*REFUSALS, QualityRefusal) as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    return redirect("office_quality:queue")


@allow(officer)
def trend_page(request: HttpRequest) -> HttpResponse:
    """Open findings at the end of each week, rule by rule."""
    desk = desk_of(request)
    weeks = trend(on=desk.on)
    columns = [Column(_("Rule")), *(Column(date_in_words(week.ends_on), "number") for week in weeks)]
    rows: list[list[object]] = [
        [_(rule.label), *(Cell(week.open.get(rule.id, 0)) for week in weeks)]
        for rule in QUALITY_RULES.values()
        if any(week.open.get(rule.id) for week in weeks)
    ]
    rows.append([_("All"), *(Cell(week.total) for week in weeks)])
    empty = _("Nothing has been counted yet.")
    table = Table(_("Open findings at the end of each week"), columns, rows if weeks else [], dense=True, empty=empty)
    return render(request, "backoffice/quality/trend.html", {"tabs": _tabs(), "table": table})


def _tabs() -> list[Link]:
    return [Link(_("Findings"), reverse("office_quality:queue")), Link(_("Trend"), reverse("office_quality:trend"))]
