"""The reckoning of a fee in words, in each language."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from openipo.domain.procedures.model.book import Fee, Price, PriceRow
from openipo.kernel.calendar.api import comma, day_in_words, in_language, set_apart
from openipo.kernel.money.api import show, show_figures, total

if TYPE_CHECKING:
    from openipo.domain.procedures.pricing.price import PriceLine


class PriceWords(Protocol):
    """What a language must be able to say of a price."""

    comparisons: Mapping[str, str]
    yes_no: tuple[str, str]

    def valid(self, law: str, day: str) -> str: ...
    def where(self, conditions: str) -> str: ...
    def sum(self, lines: str, total: str) -> str: ...


class English:
    comparisons: Mapping[str, str] = {
        "at_least": "is at least",
        "at_most": "is at most",
        "is": "is",
        "one_of": "is one of",
    }
    yes_no: tuple[str, str] = ("yes", "no")

    def valid(self, law: str, day: str) -> str:
        return f"{law}, price in force from {day}"

    def where(self, conditions: str) -> str:
        return f", where {conditions}"

    def sum(self, lines: str, total: str) -> str:
        return f": {lines}; in all {total}"


class French:
    comparisons: Mapping[str, str] = {
        "at_least": "est au moins",
        "at_most": "est au plus",
        "is": "est",
        "one_of": "est l'un de",
    }
    yes_no: tuple[str, str] = ("oui", "non")

    def valid(self, law: str, day: str) -> str:
        return f"{law}, tarif en vigueur depuis le {day}"

    def where(self, conditions: str) -> str:
        return f", lorsque {conditions}"

    def sum(self, lines: str, total: str) -> str:
        return f"\u00a0: {lines}\u00a0; au total {total}"


class Arabic:
    comparisons: Mapping[str, str] = {
        "at_least": "لا يقل عن",
        "at_most": "لا يزيد على",
        "is": "هو",
        "one_of": "أحد هذه:",
    }
    yes_no: tuple[str, str] = ("نعم", "لا")

    def valid(self, law: str, day: str) -> str:
        return f"{set_apart(law, 'ar')}، السعر الساري من {day}"

    def where(self, conditions: str) -> str:
        return f"، حيث {conditions}"

    def sum(self, lines: str, total: str) -> str:
        return f": {lines}؛ والمجموع {set_apart(total, 'ar')}"


PRICE_WORDS: dict[str, PriceWords] = {"en": English(), "fr": French(), "ar": Arabic()}


def explain_price(
    fee: Fee, valid: Price, row: PriceRow, lines: "Sequence[PriceLine]", minor_units: int
) -> dict[str, str]:
    """Provision, price version, conditions, lines and total, by language."""
    amount = total([line.amount for line in lines], lines[0].amount.currency)
    since = day_in_words(valid.valid_from)
    because = {}
    for language, words in PRICE_WORDS.items():
        conditions = [_condition(language, name, condition) for name, condition in row.when.items()]
        said = words.valid(fee.law, since[language]) + (
            words.where(comma(language).join(conditions)) if conditions else ""
        )
        listed = comma(language).join(_line(language, line, minor_units) for line in lines)
        because[language] = said + words.sum(listed, show(amount, language, minor_units=minor_units))
    return because


def _line(language: str, line: "PriceLine", minor_units: int) -> str:
    label = set_apart(in_language(line.label, language), language)
    amount = show_figures(line.amount, language, minor_units=minor_units)
    if line.count == 1:
        return f"{label} {amount}"
    return f"{label} {line.count} × {show_figures(line.each, language, minor_units=minor_units)} = {amount}"


def _condition(language: str, name: str, condition: Any) -> str:
    words, subject = PRICE_WORDS[language], set_apart(name.replace("_", " "), language)
    compared = condition if isinstance(condition, Mapping) else {"is": condition}
    said = (f"{subject} {words.comparisons[how]} {_value(language, bound)}" for how, bound in compared.items())
    return comma(language).join(said)


def _value(language: str, value: Any) -> str:
    if isinstance(value, bool):
        return PRICE_WORDS[language].yes_no[not value]
    if isinstance(value, list | tuple):
        return comma(language).join(set_apart(str(each), language) for each in value)
    return set_apart(str(value), language)
