"""Parts of a law book and their values in words, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from openipo.domain.procedures.model.book import StatedEffect
from openipo.kernel.calendar.api import Period, day_in_words, in_language, period_in_words

KINDS = {
    "procedure": {"en": "procedure", "fr": "procédure"},
    "phase": {"en": "phase", "fr": "phase"},
    "step": {"en": "step", "fr": "étape"},
    "clock": {"en": "time limit", "fr": "délai"},
    "fee": {"en": "fee", "fr": "taxe"},
    "letter": {"en": "letter", "fr": "lettre"},
    "section": {"en": "gazette section", "fr": "rubrique du bulletin"},
    "ground": {"en": "ground", "fr": "motif"},
    "check": {"en": "check", "fr": "contrôle"},
    "series": {"en": "number series", "fr": "série de numéros"},
    "provision": {"en": "provision", "fr": "disposition"},
    "rule": {"en": "rule", "fr": "règle"},
    "book": {"en": "law", "fr": "loi"},
}
PARTS = {
    "asks": {"en": "questions", "fr": "questions"},
    "asked_by": {"en": "may be asked for by", "fr": "peut être demandée par"},
    "base": {"en": "base", "fr": "base"},
    "by": {"en": "taken by", "fr": "prise par"},
    "came_from": {"en": "may be taken in", "fr": "peut être prise en"},
    "condition": {"en": "condition", "fr": "condition"},
    "confirmed_by": {"en": "confirmed by", "fr": "confirmée par"},
    "currency": {"en": "currency", "fr": "monnaie"},
    "declares": {"en": "what may be declared", "fr": "ce qui peut être déclaré"},
    "designates": {"en": "states are designated", "fr": "des États sont désignés"},
    "effects": {"en": "effects on the register", "fr": "effets sur le registre"},
    "extension": {"en": "extension", "fr": "prorogation"},
    "fee": {"en": "fee", "fr": "taxe"},
    "fees": {"en": "fees", "fr": "taxes"},
    "four_eyes": {"en": "second pair of eyes", "fr": "double contrôle"},
    "filed_as": {"en": "begins with", "fr": "s'ouvre par"},
    "form": {"en": "form", "fr": "formulaire"},
    "gazette": {"en": "entries in the gazette", "fr": "insertions au bulletin"},
    "grace": {"en": "grace", "fr": "délai de grâce"},
    "if_missed": {"en": "consequence", "fr": "conséquence"},
    "label": {"en": "name", "fr": "nom"},
    "law": {"en": "citation", "fr": "référence"},
    "letters": {"en": "letters", "fr": "lettres"},
    "meaning": {"en": "meaning", "fr": "sens"},
    "met_by": {"en": "met by", "fr": "respecté par"},
    "obstacle": {"en": "obstacle in words", "fr": "obstacle en toutes lettres"},
    "only_if": {"en": "only if", "fr": "seulement si"},
    "paid": {"en": "fees to be paid", "fr": "taxes à payer"},
    "period": {"en": "period", "fr": "durée"},
    "prices": {"en": "prices", "fr": "tarif"},
    "refused_if": {"en": "refused if", "fr": "refusée si"},
    "requires": {"en": "conditions", "fr": "conditions"},
    "rolls_over": {"en": "moves off closed days", "fr": "reporté des jours de fermeture"},
    "served": {"en": "letters to be served", "fr": "lettres à notifier"},
    "signed_by": {"en": "signed by", "fr": "signée par"},
    "starts_on": {"en": "starts on", "fr": "court dès"},
    "suspension": {"en": "while suspended", "fr": "pendant la suspension"},
    "term": {"en": "term of protection", "fr": "durée de protection"},
    "text": {"en": "text", "fr": "texte"},
    "texts": {"en": "text of the letter", "fr": "texte de la lettre"},
    "times": {"en": "times", "fr": "nombre"},
    "to": {"en": "leads to", "fr": "mène à"},
    "whose": {"en": "who must act", "fr": "qui doit agir"},
}
YES_NO = {"en": ("no", "yes"), "fr": ("non", "oui")}
NOTHING = {"en": "nothing", "fr": "rien"}
SENTENCES = {
    "added": {"en": "{where} is new ({law}).", "fr": "{where}\u00a0: nouveau ({law})."},
    "repealed": {"en": "{where} is repealed (was {law}).", "fr": "{where}\u00a0: abrogé (était {law})."},
    "changed": {
        "en": "{where}, {part}: was {old}; is now {new} ({law}).",
        "fr": "{where}, {part}\u00a0: était {old}\u00a0; est désormais {new} ({law}).",
    },
}


@dataclass(frozen=True)
class Named:
    """A provision by kind and label, inside its procedure where it has one."""

    kind: str
    label: Mapping[str, str]
    procedure: Mapping[str, str]

    def say(self, language: str) -> str:
        inside = f"{in_language(self.procedure, language)}, " if self.procedure else ""
        return f"{inside}{KINDS[self.kind][language]} “{in_language(self.label, language)}”"


def say_part(path: tuple[str, ...], language: str) -> str:
    """A part of a provision: "extension, period"."""
    return ", ".join(in_language(PARTS.get(part, {}), language) or part.replace("_", " ") for part in path)


def say_value(value: Any, language: str) -> str:
    """A value in words; what is empty is "nothing"."""
    if isinstance(value, bool):
        return YES_NO[language][value]
    if isinstance(value, Period):
        return period_in_words(value)[language]
    if isinstance(value, date):
        return day_in_words(value)[language]
    if isinstance(value, Decimal | int):
        return str(value)
    if value is None or not value:
        return NOTHING[language]
    return _say_many(value, language)


def _say_many(value: Any, language: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        if language in value and isinstance(value[language], str):
            return str(value[language]).strip()
        return ", ".join(f"{key}: {say_value(each, language)}" for key, each in value.items())
    if isinstance(value, StatedEffect):
        return f"{value.name} ({say_value(value.facts, language)})" if value.facts else value.name
    if is_dataclass(value):
        stated = ((part.name, getattr(value, part.name)) for part in fields(value) if part.name != "source")
        said = (f"{say_part((name,), language)} {say_value(each, language)}" for name, each in stated if each)
        return f"({'; '.join(said)})"
    return ", ".join(say_value(each, language) for each in value)
