"""From what was typed to a strategy, and to the marks it finds."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import ngettext

from openipo.apps.backoffice.search.forms import STATUSES, SearchForm
from openipo.domain.searches.api import (
    Narrowed,
    entries_named,
    goods_written,
    hit_as_data,
    listed_hit,
    narrowed_as_data,
    seek,
)
from openipo.similarity.api import MOST_WORDS, words_left_out

LIMIT = 40


@dataclass(frozen=True)
class Answer:
    """Hits as data, and on how many marks the search was made."""

    hits: list[dict[str, Any]]
    marks: int


def strategy_from(form: SearchForm) -> dict[str, Any]:
    """The strategy as data, the same shape as the automatic one; with what the hits are kept to."""
    asked = form.cleaned_data
    queries: list[dict[str, Any]] = []
    if asked["words"]:
        queries.append({"by": "words", "words": asked["words"]})
    if asked["picture"]:
        crop = form.crop()
        queries.append({"by": "picture", "document": str(asked["picture"]), **({"crop": crop} if crop else {})})
    if asked["vienna"]:
        queries.append({"by": "vienna", "codes": list(asked["vienna"])})
    goods = [goods_written(number, asked["goods"]) for number in asked["classes"]] if asked["goods"] else []
    return {
        "queries": queries,
        "classes": list(asked["classes"]),
        "goods": goods,
        "limit": LIMIT,
        "narrowed": narrowed_as_data(narrowed_by(form)),
    }


def narrowed_by(form: SearchForm) -> Narrowed:
    """What the hits are kept to."""
    asked = form.cleaned_data
    standing = asked["standing"] or "live"
    if asked["number"] and standing == "live":
        standing = "all"  # whoever has a number wants that mark, and may not know that it has ended
    return Narrowed(
        classes=asked["only"],
        statuses=STATUSES.get(standing, (standing,)),
        vienna_codes=asked["figures"],
        countries=asked["country"],
        filed_from=asked["filed_from"],
        filed_until=asked["filed_until"],
        owner=asked["owner"],
        number=asked["number"],
        without=(str(asked["file"]),) if asked["file"] else (),
    )


def answer_to(form: SearchForm) -> Answer:
    """What is found; an owner or a number alone lists the marks that bear it."""
    strategy, narrowed = strategy_from(form), narrowed_by(form)
    if not strategy["queries"]:
        named = entries_named(narrowed, confidential=True) or []
        return Answer([listed_hit(entry) for entry in named[:LIMIT]], 0)
    found, snapshot = seek(strategy, confidential=True, narrowed=narrowed)
    return Answer([hit_as_data(each) for each in found], snapshot.marks)


def cut_short(words: str) -> str:
    """One sentence where a text is so long that only its beginning is compared; else empty."""
    left_out = words_left_out(words)
    if not left_out:
        return ""
    return ngettext(
        "Only the first %(most)s words are compared; %(left)s more is left out.",
        "Only the first %(most)s words are compared; %(left)s more are left out.",
        left_out,
    ) % {"most": MOST_WORDS, "left": left_out}
