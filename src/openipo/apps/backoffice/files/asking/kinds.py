"""How each kind of question of a law book is asked and read (`asks` in docs/lawyer/law-book.md)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.files.asking.choices import Choices
from openipo.apps.backoffice.files.asking.figures import VIENNA_CODES, ViennaCodesField
from openipo.apps.backoffice.files.asking.grounds import GroundsField
from openipo.apps.backoffice.files.asking.panels import panel_fields, read_panel
from openipo.apps.backoffice.files.asking.parties import (
    Parts,
    address_fields,
    parties_fields,
    party_fields,
    read_address,
    read_parties,
    read_party,
)
from openipo.apps.backoffice.files.asking.rights import EarlierRightsField
from openipo.ui.api import DayInput, in_language

Ask = Mapping[str, Any]
Fields = dict[str, forms.Field]
NOBODY = ("", _("None"))


@dataclass(frozen=True)
class AskKind:
    """`fields` gives the form's fields by their part ("" where there is but one); `read` the fact from their values."""

    fields: Callable[[Ask, Choices], Fields]
    read: Callable[[Parts], Any]


def said(ask: Ask) -> dict[str, Any]:
    """What every field of a question has."""
    return {
        "label": in_language(ask["label"]),
        "help_text": in_language(ask["help"]) if ask.get("help") else "",
        "required": bool(ask.get("required")),
    }


def one(field: Callable[..., forms.Field], read: Callable[[Any], Any] = lambda value: value, **own: Any) -> AskKind:
    """A question of one field."""

    def fields(ask: Ask, choices: Choices) -> Fields:
        return {"": field(**said(ask), **own)}

    return AskKind(fields, lambda parts: read(parts[""]))


def _iso(value: date | None) -> str:
    return value.isoformat() if value else ""


def _figures(value: Any) -> str:
    return "" if value is None else str(value)


def _yes_or_no(value: str) -> bool | None:
    return {"yes": True, "no": False}.get(value)


def _yes_no(ask: Ask, choices: Choices) -> Fields:
    answers = [("yes", _("Yes")), ("no", _("No"))]
    return {"": forms.ChoiceField(**said(ask), choices=answers, widget=forms.RadioSelect)}


def _choice(ask: Ask, choices: Choices) -> Fields:
    answers = [(option["id"], in_language(option["label"])) for option in ask["options"]]
    return {"": forms.ChoiceField(**said(ask), choices=answers, widget=forms.RadioSelect)}


def _grounds(ask: Ask, choices: Choices) -> Fields:
    return {"": GroundsField(choices, **said(ask))}


def _items(ask: Ask, choices: Choices) -> Fields:
    answers = list(choices.goods.items())
    return {"": forms.MultipleChoiceField(**said(ask), choices=answers, widget=forms.CheckboxSelectMultiple)}


def _states(ask: Ask, choices: Choices) -> Fields:
    answers = list(choices.states.items())
    return {"": forms.MultipleChoiceField(**said(ask), choices=answers, widget=forms.CheckboxSelectMultiple)}


def _document(ask: Ask, choices: Choices) -> Fields:
    answers = [NOBODY, *choices.documents.items()]
    return {"": forms.ChoiceField(**said(ask), choices=answers)}


def _rights(ask: Ask, choices: Choices) -> Fields:
    return {"": EarlierRightsField(choices, **said(ask))}


def _proceeding(ask: Ask, choices: Choices) -> Fields:
    return {"": forms.ChoiceField(**said(ask), choices=[NOBODY, *choices.proceedings.items()])}


def _panel(ask: Ask, choices: Choices) -> Fields:
    return panel_fields(choices, bool(ask.get("required")))


def _party(ask: Ask, choices: Choices) -> Fields:
    if names_somebody_new(ask):
        return party_fields(in_language(ask["label"]), bool(ask.get("required")))
    wanted = ask.get("roles") or set(choices.roles.values())
    known = [(party, words) for party, words in choices.parties.items() if choices.roles.get(party) in wanted]
    return {"": forms.ChoiceField(**said(ask), choices=[NOBODY, *known])}


def names_somebody_new(ask: Ask) -> bool:
    """`party` asks which of the file's parties is meant; an opponent or a new representative is not on it yet."""
    return bool(ask["type"] == "party" and ask["id"] != "party" and not ask.get("on_file"))


def _interest(ask: Ask, choices: Choices) -> Fields:
    return {"": forms.ChoiceField(**said(ask), choices=[NOBODY, *_interests(ask, choices)])}


def _many_interests(ask: Ask, choices: Choices) -> Fields:
    answers = _interests(ask, choices)
    return {"": forms.MultipleChoiceField(**said(ask), choices=answers, widget=forms.CheckboxSelectMultiple)}


def _interests(ask: Ask, choices: Choices) -> list[tuple[str, str]]:
    """The entries in force that may be meant."""
    kinds = ask.get("kinds")
    return [(name, words) for name, (kind, words) in choices.interests.items() if not kinds or kind in kinds]


def _value(ask: Ask, choices: Choices) -> Fields:
    answers = [(path, f"{path}: {value}") for path, value in choices.values]
    return {"": forms.ChoiceField(**said(ask), choices=answers)}


def _read_party(parts: Parts) -> Any:
    return parts[""] if "" in parts else read_party(parts)


def _address(ask: Ask, choices: Choices) -> Fields:
    return address_fields(in_language(ask["label"]), bool(ask.get("required")))


KINDS: Mapping[str, AskKind] = {
    "text": one(forms.CharField),
    "long-text": one(forms.CharField, widget=forms.Textarea(attrs={"rows": 4})),
    "date": one(forms.DateField, _iso, widget=DayInput()),
    "number": one(forms.DecimalField, _figures),
    "money": one(forms.DecimalField, _figures),
    "yes-no": AskKind(_yes_no, lambda parts: _yes_or_no(parts[""])),
    "choice": AskKind(_choice, lambda parts: parts[""]),
    "grounds": AskKind(_grounds, lambda parts: parts[""]),
    "items": AskKind(_items, lambda parts: parts[""]),
    "states": AskKind(_states, lambda parts: parts[""]),
    "party": AskKind(_party, _read_party),
    "parties": AskKind(lambda ask, choices: parties_fields(in_language(ask["label"])), read_parties),
    "interest": AskKind(_interest, lambda parts: parts[""]),
    "interests": AskKind(_many_interests, lambda parts: parts[""]),
    "value": AskKind(_value, lambda parts: parts[""]),
    "address": AskKind(_address, read_address),
    "earlier-rights": AskKind(_rights, lambda parts: parts[""]),
    "proceeding": AskKind(_proceeding, lambda parts: parts[""]),
    "panel": AskKind(_panel, read_panel),
    "document": AskKind(_document, lambda parts: parts[""]),
    VIENNA_CODES: one(ViennaCodesField),
}
