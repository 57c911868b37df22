"""The question for the file as it was."""

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.ui.api import DayInput


class PastForm(forms.Form):
    """As of a day: what was in effect then. As known at an instant: what had been recorded by then."""

    as_of = forms.DateField(
        label=_("As of the day"),
        required=False,
        widget=DayInput(),
        help_text=_("What counted on that day, by all that is known today."),
    )
    known_at = forms.DateTimeField(
        label=_("As known at"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("What had been recorded by that instant, whatever came later."),
    )
