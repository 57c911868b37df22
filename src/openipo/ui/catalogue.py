"""Every component in each of its states, on one page: for designers, translators and the browser tests."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.kernel.security.api import allow_public
from openipo.ui.day_input import DayInput
from openipo.ui.values import TONES, Cell, Column, Explanation, Fact, Link, Moment, Stage, Status, Table


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label=gettext_lazy("Name of the applicant"), help_text=gettext_lazy("As it stands in the official document.")
    )
    mail = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    received = forms.DateField(label=gettext_lazy("Day of receipt"), widget=DayInput())
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of mark"),
        choices=[("word", gettext_lazy("Word")), ("figure", gettext_lazy("Figurative"))],
    )
    means = forms.ChoiceField(
        label=gettext_lazy("Means of service"),
        widget=forms.RadioSelect,
        choices=[("post", gettext_lazy("Post")), ("desk", gettext_lazy("Counter"))],
    )
    classes = forms.MultipleChoiceField(
        label=gettext_lazy("Classes"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("9", "9"), ("25", "25")],
    )
    goods = forms.CharField(label=gettext_lazy("Goods and services"), widget=forms.Textarea(attrs={"rows": 3}))
    scan = forms.FileField(
        label=gettext_lazy("Scans"), required=False, help_text=gettext_lazy("PDF, TIFF, JPEG or PNG.")
    )
    sure = forms.BooleanField(label=gettext_lazy("The copy agrees with the original."))


class FilterForm(forms.Form):
    words = forms.CharField(label=gettext_lazy("Words"), required=False)
    state = forms.ChoiceField(
        label=gettext_lazy("State"), required=False, choices=[("", gettext_lazy("All")), ("due", gettext_lazy("Due"))]
    )


@allow_public
def catalogue(request: HttpRequest) -> HttpResponse:
    """`/design/`"""
    return render(request, "ui/catalogue.html", _samples())


def _samples() -> dict[str, object]:
    return {
        "empty_form": SampleForm(prefix="empty"),
        "wrong_form": SampleForm({"wrong-mail": "at"}, prefix="wrong"),
        "filter_form": FilterForm({}, prefix="filter"),
        "statuses": [Status(tone, tone) for tone in TONES],
        "here": Status(_("Published"), "progress"),
        "trail": [Link(_("Start"), "/"), Link(_("Design"), "/design/"), Link(_("This page"))],
        "tabs": [
            Link(_("Overview"), "#tabs"),
            Link(_("Documents"), "#tabs-documents", 3),
            Link(_("History"), "#tabs-history"),
        ],
        "table": _table(),
        "empty_table": Table(_("Opposed files"), (), (), empty=_("No file is opposed.")),
        "facts": _facts(),
        "moments": _moments(),
        "stages": [Stage(_("Received"), "done", "TM/2026/000001"), Stage(_("Examined"), "now"), Stage(_("Published"))],
        "page": Paginator(range(237), 10).page(7),
        "why": Explanation(_("Why 12 May 2026?"), [_("Notified on 12 March 2026, and 2 months.")], "Rule 12(2)"),
        "by_language": {"en": "Published", "fr": "Publié", "ar": "منشور"},
    }


def _table() -> Table:
    return Table(
        caption=_("Files in examination"),
        columns=[Column(_("Number"), sort_url="?sort=number", sorted_by="ascending"),
                 Column(_("Mark")), Column(_("State")), Column(_("Due"), "date"), Column(_("Fee"), "number")],
        rows=[
            [Cell("TM/2026/000001", url="#table"), "ALBA", Cell("", status=Status(_("Published"), "progress")),
             Cell("2026-05-12", hint=_("in 3 days")), "200.00"],
            [Cell("TM/2026/000002", url="#table"), "ميناء", Cell("", status=Status(_("Refused"), "bad")),
             "2026-06-01", "80.00"],
        ],
        dense=True,
    )  # fmt: skip


def _facts() -> list[Fact]:
    return [
        Fact(_("Filing date"), "2026-03-05", code="220"),
        Fact(_("Applicant"), "Ana Costa\n1 Harbour Road, Port Example", code="731"),
        Fact(_("Mark"), "ميناء", code="541", language="ar"),
        Fact(_("State"), Status(_("Registered"), "good")),
    ]


def _moments() -> list[Moment]:
    return [
        Moment("2026-03-05", _("Application received"), law="Act s.10"),
        Moment(
            "2026-03-09", _("Formalities notice issued"), _("The applicant's address is missing."), state="corrected"
        ),
        Moment("2026-05-12", _("Last day to reply"), state="ahead"),
    ]
