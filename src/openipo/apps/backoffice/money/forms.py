"""What the counter asks for when it handles money."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.money.due import DueLine
from openipo.apps.backoffice.money.words import METHOD
from openipo.apps.backoffice.sums import SumField
from openipo.domain.fees.api import METHODS
from openipo.ui.api import DayInput

WAYS = [(method, METHOD[method]) for method in METHODS]


class FindForm(forms.Form):
    """What somebody at the counter has in hand."""

    q = forms.CharField(label=_("File numbers, payment order, receipt, or the payer's name"), required=False)


class TakeForm(forms.Form):
    """A payment for the charges that are ticked; none ticked: kept until somebody knows what it is for."""

    use_required_attribute = False

    charges = forms.MultipleChoiceField(label=_("Fees"), required=False, widget=forms.CheckboxSelectMultiple)
    amount = SumField(label=_("Amount received"))
    method = forms.ChoiceField(label=_("Paid by"), choices=WAYS, widget=forms.RadioSelect)
    payer_name = forms.CharField(label=_("Payer"), max_length=300)
    reference = forms.CharField(label=_("Reference"), required=False, max_length=200)
    received_on = forms.DateField(label=_("Received on"), widget=DayInput())
    agreed = forms.BooleanField(label=_("Yes, take this amount."), required=False)

    def __init__(self, data: Any = None, *, lines: Sequence[DueLine], today: date, **named: Any) -> None:
        super().__init__(data, **named)
        self.lines = lines
        self.today = today
        self.fields["charges"].choices = [(line.code, line.label) for line in lines]  # type: ignore[attr-defined]

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if day > self.today:
            raise forms.ValidationError(_("That day has not come yet."))
        return day

    @property
    def chosen(self) -> list[DueLine]:
        ticked = set(self.cleaned_data.get("charges", ()))
        return [line for line in self.lines if line.code in ticked]

    @property
    def difference(self) -> int:
        """Received less what is due on what is ticked, in minor units."""
        return int(self.cleaned_data["amount"]) - sum(line.charge.open_amount for line in self.chosen)


class SecondPersonForm(forms.Form):
    """Why, and the second person, who signs in on the spot."""

    use_required_attribute = False

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}))
    second = forms.CharField(
        label=_("Second person: sign-in name"), widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    password = forms.CharField(
        label=_("Second person: password"), widget=forms.PasswordInput(attrs={"autocomplete": "off"})
    )
    code = forms.CharField(
        label=_("Second person: code of the authenticator"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )


class RefundForm(SecondPersonForm):
    """Credit given back."""

    amount = SumField(label=_("Amount to give back"))
    method = forms.ChoiceField(label=_("Given back by"), choices=WAYS)
    field_order = ["amount", "method", "reason", "second", "password", "code"]


class UseForm(forms.Form):
    """The files whose charges the credit of a payment settles."""

    use_required_attribute = False

    files = forms.CharField(  # type: ignore[assignment]  # a form's own uploads; this one has none
        label=_("Use it for the files"), widget=forms.TextInput(attrs={"autocomplete": "off"})
    )


class OpenTillForm(forms.Form):
    use_required_attribute = False

    opening_float = SumField(label=_("Cash in the till at opening"))


class CloseTillForm(forms.Form):
    """What was counted, by method."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, methods: Sequence[str], **named: Any) -> None:
        super().__init__(data, **named)
        for method in methods:
            self.fields[method] = SumField(label=_("Counted: %(method)s") % {"method": METHOD.get(method, method)})

    def clean(self) -> dict[str, Any]:
        return super().clean() or self.cleaned_data


class AgreeTillForm(forms.Form):
    note = forms.CharField(
        label=_("Note"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed where counted and expected differ."),
    )
