"""Finding files: by number in any form, words of the mark, party, class, status and days."""

from datetime import date
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.files.listing import ORDERS, file_table, interest_lines, ordered, phase_choices
from openipo.apps.backoffice.words import FILE_STATUS, MARK_KIND
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import Proceeding, may
from openipo.domain.rights.api import File, FileFilter, files_with_number, list_files
from openipo.kernel.security.api import allow
from openipo.ui.api import DayInput

PAGE = 50


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=DayInput())


class SearchForm(forms.Form):
    words = forms.CharField(
        label=gettext_lazy("Number, mark or applicant"),
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "data-key": "s", "autocomplete": "off"}),
    )
    phase = forms.ChoiceField(label=gettext_lazy("Phase"), required=False)
    status = forms.ChoiceField(label=gettext_lazy("Status"), required=False)
    mark_kind = forms.ChoiceField(label=gettext_lazy("Kind of mark"), required=False)
    class_number = forms.IntegerField(label=gettext_lazy("Class"), required=False, min_value=1, max_value=45)
    country = forms.CharField(label=gettext_lazy("Applicant's country"), required=False, max_length=2)
    interest = forms.CharField(
        label=gettext_lazy("Licensee, pledgee or other person of a recorded interest"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Of a licence, a pledge, a seizure or an order that stands today"),
    )
    filed_from = _day(gettext_lazy("Filed from"))
    filed_until = _day(gettext_lazy("Filed until"))
    expires_until = _day(gettext_lazy("Protected until at the latest"))
    sort = forms.ChoiceField(required=False, choices=[(name, name) for name in ORDERS], widget=forms.HiddenInput)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        all_of_them = [("", _("All"))]
        choices: dict[str, list[tuple[str, Any]]] = {
            "phase": phase_choices(),
            "status": [(code, words) for code, (words, tone) in FILE_STATUS.items()],
            "mark_kind": list(MARK_KIND.items()),
        }
        for name, offered in choices.items():
            field: Any = self.fields[name]
            field.choices = all_of_them + offered


@allow(officer)
def search(request: HttpRequest) -> HttpResponse:
    """The list; a number that fits exactly one file leads straight to it."""
    desk, form = desk_of(request), SearchForm(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    straight = _straight_to(request, wanted)
    if straight is not None:
        return redirect("office_files:overview", file=straight.pk)
    page = Paginator(ordered(_found(wanted, desk.on), wanted.get("sort", "")), PAGE).get_page(request.GET.get("page"))
    narrowed = any(value for name, value in wanted.items() if name not in ("sort", "words"))
    because = interest_lines(list(page), wanted["interest"], desk) if wanted.get("interest") else {}
    table = file_table(page, request.GET, because)
    context = {"form": form, "page": page, "table": table, "narrowed": narrowed}
    if may(request.actor, "propose-taking-up"):  # type: ignore[attr-defined]
        context["older_url"] = reverse("office_files:older")
    return render(request, "backoffice/files/search.html", context)


def _straight_to(request: HttpRequest, wanted: dict[str, Any]) -> File | None:
    words = wanted.get("words", "")
    if not words or "page" in request.GET or not any(letter.isdigit() for letter in words):
        return None
    found = list(files_with_number(words)[:2])
    return found[0] if len(found) == 1 else None


def _found(wanted: dict[str, Any], on: date) -> Any:
    files = list_files(_filter(wanted, on))
    procedure, _, phase = wanted.get("phase", "").partition(".")
    if phase:
        files = files.filter(pk__in=Proceeding.objects.filter(procedure=procedure, phase=phase).values("file"))
    return files


def _filter(wanted: dict[str, Any], on: date) -> FileFilter:
    days: dict[str, Any] = {name: wanted.get(name) for name in ("filed_from", "filed_until", "expires_until")}
    return FileFilter(
        words=wanted.get("words", ""),
        statuses=_only(wanted.get("status")),
        mark_kinds=_only(wanted.get("mark_kind")),
        classes=_only(wanted.get("class_number")),
        country=wanted.get("country", "").upper(),
        interest_of=wanted.get("interest", ""),
        on=on,
        **days,
    )


def _only(value: Any) -> tuple[Any, ...]:
    return (value,) if value else ()
