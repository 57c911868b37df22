"""What the pages about persons ask for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.reception.forms.parties import KINDS, CountryField
from openipo.ui.api import DayInput


class LikenessFilter(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All")), *KINDS])
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("open", _("Waiting")), ("joined", _("The same")), ("different", _("Not the same"))],
    )


class PersonFilter(forms.Form):
    words = forms.CharField(label=_("Name"), required=False)


class ReasonForm(forms.Form):
    """Why: stands in the history for good."""

    use_required_attribute = False

    because = forms.CharField(label=_("Why"), max_length=500)


class WatchForm(forms.Form):
    use_required_attribute = False

    name = forms.CharField(label=_("Name"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS)
    country = CountryField(label=_("Country code"), required=False)
    because = forms.CharField(label=_("Why"), max_length=500)
    seen_by = forms.MultipleChoiceField(label=_("Shown to"), widget=forms.CheckboxSelectMultiple)
    until = forms.DateField(label=_("Until"), widget=DayInput(), required=False)

    def __init__(self, data: Any = None, *, roles: list[tuple[str, str]], **named: Any) -> None:
        super().__init__(data, **named)
        self.fields["seen_by"].choices = roles  # type: ignore[attr-defined]
