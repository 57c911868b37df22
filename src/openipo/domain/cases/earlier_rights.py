"""Earlier rights in words, for letters and pages: each right, the grounds it gives, the goods it is held against."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from openipo.domain.procedures.api import EARLIER_RIGHT_KINDS, Revision

Text = Mapping[str, str]


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
    """One sentence a right: "Registered mark 12 (XX) ALBATROS, Albatros Ltd, shoes (25): Confusion (Act s.9) [boots]".

    The goods in brackets are those of the file that the right is held against.
    """
    for right in rights:
        named = " ".join(
            part
            for part in (
                text(EARLIER_RIGHT_KINDS[right["kind"]]),
                right.get("number", ""),
                f"({right['office']})" if right.get("office") else "",
                right.get("sign", ""),
            )
            if part
        )
        holder = f", {right['holder']}" if right.get("holder") else ""
        grounds = "; ".join(_ground(each, revision, text) for each in right.get("grounds") or ())
        items = "; ".join(goods.get(item, item) for item in right.get("items") or ())
        own = f", {right['goods']}" if right.get("goods") else ""
        yield f"{named}{holder}{own}: {grounds}" + (f" [{items}]" if items else "")


def _ground(ground: str, revision: Revision | None, text: Callable[[Text], str]) -> str:
    found = revision.grounds.get(ground) if revision else None
    return f"{text(found.label)} ({found.law})" if found else ground
