"""Earlier rights in words, for letters and pages: each right, the grounds it gives, the goods it is held against."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from openipo.domain.procedures.api import EARLIER_RIGHT_KINDS, Revision
from openipo.kernel.calendar.api import LANGUAGES, comma, day_in_words, set_apart

Text = Mapping[str, str]
FILED: Text = {"en": "filed on {day}", "fr": "déposée le {day}", "ar": "أُودعت في {day}"}


def rights_stated(facts: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The earlier rights among the facts of a proceeding, whatever the form calls them."""
    return [
        each
        for value in facts.values()
        if isinstance(value, list)
        for each in value
        if isinstance(each, Mapping) and each.get("kind") in EARLIER_RIGHT_KINDS
    ]


def rights_in_words(
    rights: Iterable[Mapping[str, Any]],
    revision: Revision | None,
    goods: Mapping[str, str],
    text: Callable[[Text], str],
) -> Iterator[str]:
    """One sentence a right, as "Registered mark 12 (XX) ALBATROS, Albatros Ltd, filed on 2 March 2020, shoes (25):
    Confusion (Act s.9) [boots]".

    The goods in brackets are those of the file that the right is held against.
    """
    language = text({each: each for each in LANGUAGES})
    for right in rights:
        told = (right_named(right, text), right.get("holder"), _filed(right, text), right.get("goods"))
        named = comma(language).join(set_apart(part, language) for part in told if part)
        grounds = "; ".join(set_apart(_ground(each, revision, text), language) for each in right.get("grounds") or ())
        items = "; ".join(set_apart(goods.get(item, item), language) for item in right.get("items") or ())
        yield f"{named}: {grounds}" + (f" [{items}]" if items else "")


def right_named(right: Mapping[str, Any], text: Callable[[Text], str]) -> str:
    """The kind of right, its number, its office and its sign."""
    office = f"({right['office']})" if right.get("office") else ""
    parts = (text(EARLIER_RIGHT_KINDS[right["kind"]]), right.get("number", ""), office, right.get("sign", ""))
    return " ".join(part for part in parts if part)


def _filed(right: Mapping[str, Any], text: Callable[[Text], str]) -> str:
    """The day of filing, on which the right is earlier; as it was written where it is no day."""
    stated = right.get("filed_on", "")
    try:
        day = day_in_words(date.fromisoformat(stated))
    except ValueError:
        return str(stated)
    return text({language: words.format(day=day[language]) for language, words in FILED.items()})


def _ground(ground: str, revision: Revision | None, text: Callable[[Text], str]) -> str:
    found = revision.grounds.get(ground) if revision else None
    return f"{text(found.label)} ({found.law})" if found else ground
