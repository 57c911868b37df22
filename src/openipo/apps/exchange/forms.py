"""What is asked before a file is taken in or handed out, and how a report is narrowed."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.exchange.formats import READERS

FORMATS = {
    "uspto-tdxf": _("USPTO daily trade mark XML (TDXF)"),
    "st66": _("WIPO ST.66"),
    "st96": _("WIPO ST.96"),
    "tmview": _("TMview results (JSON)"),
    "ipas": _("Extract of an older system (IPAS)"),
}


class ImportForm(forms.Form):
    format = forms.ChoiceField(label=_("Format"), choices=[(name, FORMATS.get(name, name)) for name in READERS])
    file = forms.FileField(
        label=_("File to read"),
        help_text=_("Very large files are taken in with the command “openipo import” on the server."),
        allow_empty_file=True,  # the reader says what is wrong with an empty one
    )
    is_trial = forms.BooleanField(label=_("Trial run: read and report, change nothing"), required=False, initial=True)


class ExportForm(forms.Form):
    number = forms.CharField(
        label=_("Number of the file"), help_text=_("Application, registration or ST.13 number."), max_length=200
    )


class FindingFilter(forms.Form):
    """Narrows a report; the choices are the findings that the run has."""

    code = forms.ChoiceField(label=_("Finding"), required=False)
    severity = forms.ChoiceField(
        label=_("Weight"), required=False, choices=[("", _("All")), ("error", _("Error")), ("note", _("Note"))]
    )
    number = forms.CharField(label=_("Number"), required=False)

    def __init__(self, data: Mapping[str, Any] | None, counts: dict[str, int]) -> None:
        super().__init__(data)
        choices = [("", _("All")), *((code, f"{code} ({count})") for code, count in counts.items())]
        self.fields["code"].choices = choices  # type: ignore[attr-defined]
