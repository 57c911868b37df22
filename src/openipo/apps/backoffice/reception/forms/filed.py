"""What came in, where the law lets a file begin with something else than an application: a designation."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.reception.forms.particulars import books_of_office
from openipo.domain.cases.api import law_on
from openipo.domain.procedures.api import Ask
from openipo.ui.api import DayInput, in_language


class FiledForm(forms.Form):
    """What it is, and what the law book asks of it. Without fields where the law knows applications only."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, book: str, on: date, **named: Any) -> None:
        super().__init__(data, **named)
        self.asked = asked_by_kind(book, on)
        if not self.asked:
            return
        kinds = [(kind, label) for kind, (label, _asks) in self.asked.items()]
        self.fields["filed_as"] = forms.ChoiceField(
            label=_("What came in"), choices=[("", _("An application")), *kinds], required=False
        )
        for ask in self._asks():
            self.fields[ask.id] = field_for(ask)

    def _asks(self) -> Iterable[Ask]:
        return (ask for _label, asks in self.asked.values() for ask in asks)

    def clean(self) -> dict[str, Any]:
        """What must be stated is stated, and an application states nothing here."""
        stated = super().clean() or self.cleaned_data
        kind = stated.get("filed_as", "")
        asks = self.asked[kind][1] if kind in self.asked else ()
        for ask in asks:
            if ask.required and not stated.get(ask.id) and ask.id not in self.errors:
                self.add_error(ask.id, _("This must be stated for what came in."))
        if not kind and any(stated.get(ask.id) for ask in self._asks()):
            self.add_error("filed_as", _("Choose “What came in” first: an application states nothing here."))
        return stated

    @property
    def filed_as(self) -> str:
        found: str = self.cleaned_data.get("filed_as", "")
        return found

    @property
    def stated(self) -> dict[str, str]:
        """The answers, days as "2026-03-05"; what was left empty is not stated."""
        asks = self.asked[self.filed_as][1] if self.filed_as else ()
        answers = ((ask.id, self.cleaned_data.get(ask.id)) for ask in asks)
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in answers if value}


def asked_by_kind(book: str, on: date) -> dict[str, tuple[str, tuple[Ask, ...]]]:
    """What files may begin with beside applications, by its kind: its name, and what is asked of it."""
    if book not in {each for each, _title in books_of_office()}:
        return {}
    return {
        kind: (in_language(procedure.label), procedure.form)
        for procedure in law_on(book, on).revision.procedures.values()
        for kind in procedure.filed_as
    }


def field_for(ask: Ask) -> forms.Field:
    """A day, or words."""
    label = in_language(ask.label)
    if ask.type == "date":
        return forms.DateField(label=label, widget=DayInput(), required=False)
    return forms.CharField(label=label, required=False, max_length=200)
