"""Closing and agreeing the daily log."""

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.ui.api import DayInput


class DayForm(forms.Form):
    on = forms.DateField(label=_("Day"), widget=DayInput())


class CloseForm(forms.Form):
    """The pieces counted on paper."""

    applications = forms.IntegerField(label=_("Applications counted on paper"), min_value=0)
    documents = forms.IntegerField(label=_("Other papers counted"), min_value=0)


class AgreeForm(forms.Form):
    """What the second person says."""

    note = forms.CharField(
        label=_("Note"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed where counted and recorded differ."),
    )
