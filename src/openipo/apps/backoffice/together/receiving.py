"""Receiving a request for many rights: the list, and what it asks of every right."""

from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.files.asking.choices import Choices
from openipo.apps.backoffice.files.asking.form import AskedForm
from openipo.apps.backoffice.together.listing import MAY_RECEIVE, kinds_on
from openipo.domain.cases.api import (
    MOST,
    CollectiveKind,
    ListRefused,
    Wanted,
    numbers_in_list,
    receive_collective_request,
)
from openipo.kernel.security.api import allow, once
from openipo.ui.api import in_language

OF_ONE_FILE = ("items", "party", "document", "grounds")  # answers that differ from file to file cannot be given once


class ListForm(forms.Form):
    """The rights, by any of their numbers."""

    numbers = forms.CharField(
        label=gettext_lazy("Application or registration numbers"),
        help_text=gettext_lazy("One a line, or parted by commas; up to 1,500. A column pasted from a sheet will do."),
        widget=forms.Textarea(attrs={"rows": 10, "autocomplete": "off", "spellcheck": "false"}),
        max_length=60 * MOST,
    )

    def clean_numbers(self) -> list[str]:
        try:
            return numbers_in_list(self.cleaned_data["numbers"])
        except ListRefused as refused:
            sentence = _("The list names %(count)d numbers; one request may be for 1 to %(most)d.")
            raise forms.ValidationError(sentence % {"count": refused.count, "most": MOST}) from refused


@allow(MAY_RECEIVE)
@once
def new(request: HttpRequest, procedure: str, step: str = "") -> HttpResponse:
    """The form made from the law book. What it states holds for every right of the list."""
    desk = desk_of(request)
    kind = next((each for each in kinds_on(desk.on) if (each.procedure, each.step) == (procedure, step)), None)
    if kind is None:
        raise Http404
    data = request.POST if request.method == "POST" else None
    listed, asked = ListForm(data), _asked(kind, desk, data)
    if data is not None and listed.is_valid() and asked.is_valid():
        return _receive(request, desk, kind, listed, asked)
    context = {"kind": kind, "title": in_language(kind.label), "listed": listed, "asked": asked}
    return render(request, "backoffice/together/new.html", context, status=422 if data is not None else 200)


def _asked(kind: CollectiveKind, desk: Desk, data: Any) -> AskedForm:
    asks = [vars(ask) for ask in kind.asks if ask.type not in OF_ONE_FILE or ask.required]
    nothing = Choices({}, {}, {}, {})
    return AskedForm(data, asks=asks, choices=nothing, goods={}, initial={"on": desk.on, "seen": 0})


def _receive(
    request: HttpRequest, desk: Desk, kind: CollectiveKind, listed: ListForm, asked: AskedForm
) -> HttpResponse:
    received_on: date = asked.day
    try:
        found = receive_collective_request(
            book=kind.book,
            wanted=Wanted(kind.procedure, kind.step),
            numbers=listed.cleaned_data["numbers"],
            facts=asked.facts(),
            received_on=received_on,
            by=desk.actor,
            at=desk.at,
            key=request.POST["request_key"],
        )
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            listed.add_error(None, sentence)
        context = {"kind": kind, "title": in_language(kind.label), "listed": listed, "asked": asked}
        return render(request, "backoffice/together/new.html", context, status=422)
    return redirect("office_together:one", number=found.pk)
