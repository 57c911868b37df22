"""What the pages of the books ask for."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.books.words import head_word
from openipo.apps.backoffice.sums import SumField
from openipo.domain.fees.api import BOOKABLE
from openipo.ui.api import DayInput


class UntilForm(forms.Form):
    until = forms.DateField(label=_("Up to"), widget=DayInput(), required=False)


class PeriodForm(forms.Form):
    since = forms.DateField(label=_("From"), widget=DayInput(), required=False)
    until = forms.DateField(label=_("Up to"), widget=DayInput(), required=False)


class _Plain(forms.Form):
    """The server says what is missing, in the reader's language."""

    use_required_attribute = False


class InvoiceForm(_Plain):
    """An invoice for all that is due on the files named."""

    files = forms.CharField(  # type: ignore[assignment]  # a form's own uploads; this one has none
        label=_("Files"), help_text=_("Several numbers separated by commas."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    payer_name = forms.CharField(label=_("Payer"), max_length=300)
    payer_address = forms.CharField(label=_("Address"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    payer_reference = forms.CharField(label=_("Payer's reference"), required=False, max_length=120)
    due_on = forms.DateField(label=_("Payable by"), widget=DayInput())


class ReasonForm(_Plain):
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}))


class DepositForm(_Plain):
    holder_name = forms.CharField(label=_("Holder"), max_length=300)
    email = forms.EmailField(label=_("E-mail"), required=False)
    low_balance = SumField(label=_("Show as low below"), initial="0")


class TopUpForm(_Plain):
    receipt = forms.CharField(label=_("Receipt"), widget=forms.TextInput(attrs={"autocomplete": "off"}))
    amount = SumField(label=_("Amount"))


class FilesForm(_Plain):
    files = forms.CharField(  # type: ignore[assignment]  # a form's own uploads; this one has none
        label=_("Files"), help_text=_("Several numbers separated by commas."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip


class AskRefundForm(_Plain):
    amount = SumField(label=_("Amount to give back"))
    payee_account = forms.CharField(label=_("To the bank account"), max_length=120)
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}))


class MoveForm(_Plain):
    wrong = forms.CharField(label=_("Wrong file"), widget=forms.TextInput(attrs={"autocomplete": "off"}))
    right = forms.CharField(
        label=_("Right files"), required=False, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Left empty, the money stays as credit of the payment."),
    )  # fmt: skip
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}))


class AdvanceForm(_Plain):
    purpose = forms.CharField(label=_("What for"), required=False, max_length=300)


class ApplyForm(_Plain):
    code = forms.CharField(label=_("Payment code"), widget=forms.TextInput(attrs={"autocomplete": "off"}))
    file = forms.CharField(label=_("File"), widget=forms.TextInput(attrs={"autocomplete": "off"}))


class StatementForm(_Plain):
    file = forms.FileField(
        label=_("Statement"), help_text=_("CAMT.053 (XML), or CSV in the layout set up for the account.")
    )
    account = forms.ChoiceField(label=_("Account, for a CSV"), required=False)

    def __init__(self, *sent: Any, accounts: Sequence[str], **named: Any) -> None:
        super().__init__(*sent, **named)
        self.fields["account"].choices = [(each, each) for each in accounts]  # type: ignore[attr-defined]


class AccountForm(_Plain):
    number = forms.CharField(label=_("Account number, as on statements (IBAN)"), max_length=60)
    name = forms.CharField(label=_("Name"), max_length=120)
    layout = forms.JSONField(
        label=_("Layout of its CSV"), required=False, initial=dict, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Which column holds what, as JSON; see the administrator's guide. Empty for CAMT.053 only."),
    )  # fmt: skip


class MatchForm(_Plain):
    """One of the proposals, or files typed in, or a head of the chart."""

    target = forms.ChoiceField(label=_("What it is"), widget=forms.RadioSelect)
    files = forms.CharField(  # type: ignore[assignment]  # a form's own uploads; this one has none
        label=_("File"), required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )

    def __init__(self, *sent: Any, proposals: Sequence[tuple[str, str]], incoming: bool, **named: Any) -> None:
        super().__init__(*sent, **named)
        choices: list[tuple[str, str | Promise]] = list(proposals)
        if incoming:
            choices += [("typed", _("The file typed below")), ("none", _("Not known yet: keep it as credit"))]
        choices += [(f"head:{head}", head_word(head)) for head in BOOKABLE]
        self.fields["target"].choices = choices  # type: ignore[attr-defined]
        if not incoming:
            del self.fields["files"]


def day_or(sent: Any, name: str, otherwise: date) -> date:
    """A day from the address, else another."""
    try:
        return date.fromisoformat(sent.get(name, ""))
    except ValueError:
        return otherwise
