"""A sum as a reader of a language expects it."""

from dataclasses import dataclass

from openipo.kernel.money.amount import Money

NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"


@dataclass(frozen=True)
class Manner:
    """How a language writes sums: what groups thousands, what marks decimals, whether the currency comes first."""

    grouping: str
    mark: str
    currency_first: bool


MANNERS = {
    "en": Manner(",", ".", True),
    "fr": Manner(NARROW_NO_BREAK, ",", False),
    "ar": Manner(",", ".", False),
    "es": Manner(".", ",", False),
}


def show(money: Money, language: str, *, minor_units: int = 2) -> str:
    """The sum with its currency: "XTS 1,200.00" in English, "1 200,00 XTS" in French; other languages as in English."""
    manner = MANNERS.get(language.split("-", maxsplit=1)[0], MANNERS["en"])
    figures = show_figures(money, language, minor_units=minor_units)
    parts = (money.currency, figures) if manner.currency_first else (figures, money.currency)
    return NO_BREAK.join(parts)


def show_figures(money: Money, language: str, *, minor_units: int = 2) -> str:
    """The figures alone, grouped by thousands."""
    manner = MANNERS.get(language.split("-", maxsplit=1)[0], MANNERS["en"])
    whole, _, rest = money.decimal(minor_units=minor_units).lstrip("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", manner.grouping)
    sign = "-" if money.minor < 0 else ""
    return f"{sign}{grouped}{manner.mark}{rest}" if rest else f"{sign}{grouped}"
