"""A paper that comes in after filing."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.named_files import files_named, numbers_in
from openipo.apps.backoffice.reception.forms.files import FilesField, KeptField
from openipo.apps.backoffice.reception.uses import OFFERED_FOR, uses_of
from openipo.apps.backoffice.words import CHANNEL
from openipo.domain.rights.api import File
from openipo.ui.api import DayInput

KINDS = (
    ("reply", _("Reply")),
    ("request", _("Request")),
    ("opposition", _("Opposition")),
    ("renewal", _("Renewal")),
    ("power", _("Power of attorney")),
    ("priority", _("Certified copy")),
    ("regulations", _("Regulations of use")),
    ("evidence", _("Evidence")),
    ("correspondence", _("Letter")),
    ("other", _("Other paper")),
)


class IncomingForm(forms.Form):
    """What it is, for which files, and when and how it came."""

    use_required_attribute = False

    numbers = forms.CharField(
        label=_("File numbers"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One or several, in any form, separated by commas or lines."),
    )
    kind = forms.ChoiceField(label=_("What it is"), choices=KINDS)
    title = forms.CharField(label=_("Title"), max_length=200, required=False)
    sender = forms.CharField(label=_("From"), max_length=300, required=False)
    channel = forms.ChoiceField(
        label=_("Came"), choices=[(channel, CHANNEL[channel]) for channel in ("paper", "post", "electronic")]
    )
    received_on = forms.DateField(label=_("Received on"), widget=DayInput())
    scans = FilesField(label=_("Scans"), accept=".pdf,.tif,.tiff,.png,.jpg,.jpeg")
    kept = KeptField()

    def __init__(self, data: Any = None, *, today: date, files: Sequence[File] = (), **named: Any) -> None:
        super().__init__(data, **named)
        self.today = today
        self.found = list(files)
        for file in self.found[:OFFERED_FOR]:
            self.fields[f"use-{file.pk}"] = forms.ChoiceField(
                label=_("On %(number)s it is") % {"number": file.number}, choices=uses_of(file, today), required=False
            )

    @property
    def uses(self) -> list[Any]:
        """The fields that say what it is on each file."""
        return [self[name] for name in self.fields if name.startswith("use-")]

    def clean_numbers(self) -> str:
        text: str = self.cleaned_data["numbers"]
        files, unknown = files_named(numbers_in(text))
        if unknown:
            raise forms.ValidationError(
                _("No file has the number %(numbers)s."), params={"numbers": ", ".join(unknown)}
            )
        self.found = files
        return text

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if day > self.today:
            raise forms.ValidationError(_("That day has not come yet."))
        return day
