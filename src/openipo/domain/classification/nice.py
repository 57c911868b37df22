"""The Nice classification: which classes there are, under which edition, and their short titles."""

from dataclasses import dataclass
from datetime import date

from openipo.domain.classification.nice_titles import NICE_TITLES

# First day of each edition in force. Classes 43 to 45 came with the eighth.
_EDITIONS = (
    (13, date(2026, 1, 1)),
    (12, date(2023, 1, 1)),
    (11, date(2017, 1, 1)),
    (10, date(2012, 1, 1)),
    (9, date(2007, 1, 1)),
    (8, date(2002, 1, 1)),
    (7, date(1997, 1, 1)),
)
_YEARLY_SINCE = 2013  # from then on each year has its version ("10-2013")
_CLASSES_SINCE_EIGHTH = 45
_CLASSES_BEFORE = 42
_FIRST_SERVICE = 35


@dataclass(frozen=True)
class NiceClass:
    """A class: its number, whether it holds goods or services, and its short title in a language."""

    number: int
    kind: str  # goods | services
    title: str


def nice_classes(language: str = "en", *, edition: str = "") -> list[NiceClass]:
    """The classes of an edition (the present one if none is named), in order."""
    return [_class(number, language) for number in sorted(NICE_TITLES) if is_nice_class(number, edition=edition)]


def nice_class(number: int, language: str = "en") -> NiceClass:
    """One class. Raises KeyError for a number that is none."""
    return _class(number, language)


def _class(number: int, language: str) -> NiceClass:
    titles = NICE_TITLES[number]
    return NiceClass(number, "goods" if number < _FIRST_SERVICE else "services", titles.get(language, titles["en"]))


def is_nice_class(number: int, *, edition: str = "") -> bool:
    """Is there a class of this number in the edition ("13-2026", "7")?"""
    ordinal = int(edition.split("-", maxsplit=1)[0]) if edition else _EDITIONS[0][0]
    return 1 <= number <= (_CLASSES_SINCE_EIGHTH if ordinal >= 8 else _CLASSES_BEFORE)


def edition_on(day: date) -> str:
    """The edition in force on a day: "13-2026", "9" (before there were versions), "" before 1997.

    Goods filed on a day are classified under the edition of that day and keep it.
    """
    for ordinal, since in _EDITIONS:
        if day >= since:
            return f"{ordinal}-{day.year}" if day.year >= _YEARLY_SINCE else str(ordinal)
    return ""
