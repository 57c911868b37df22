"""Sums of money as these pages show and ask for them."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from openipo.domain.cases.api import the_office
from openipo.kernel.money.api import Money, MoneyError, show


def currency() -> str:
    """The office's currency."""
    return the_office().currency


def sum_in_words(minor: int, code: str = "") -> str:
    """ "XTS 200.00" in the reader's language."""
    return show(Money(minor, code or currency()), get_language() or "en", minor_units=the_office().minor_units)


def plain_sum(minor: int) -> str:
    """ "200.00", as it stands in a form's field."""
    return Money(minor, currency()).decimal(minor_units=the_office().minor_units)


class SumField(forms.CharField):
    """A sum in the office's currency; gives minor units."""

    def __init__(self, **named: Any) -> None:
        super().__init__(widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}), **named)

    def clean(self, value: Any) -> int | None:
        text = str(super().clean(value)).replace(" ", "").replace(",", ".")
        if not text:
            return None
        try:
            return Money.parse(text, currency(), minor_units=the_office().minor_units).minor
        except MoneyError as wrong:
            raise forms.ValidationError(_("Write the sum in figures, such as 200.00.")) from wrong
