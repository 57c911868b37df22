"""From what was typed to a strategy, and to the marks it finds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import ngettext

from openipo.apps.backoffice.search.forms import STATUSES, SearchForm
from openipo.domain.rights.api import FileFilter, files_with_number, list_files, words_key
from openipo.domain.searches.api import Narrowed, entries_by_id, goods_written, hit_as_data, listed_hit, seek
from openipo.similarity.api import MOST_WORDS, words_left_out

LIMIT = 40
_WIDER = 200  # so many are looked through where an owner is named too


@dataclass(frozen=True)
class Answer:
    """Hits as data, and on how many marks the search was made."""

    hits: list[dict[str, Any]]
    marks: int


def strategy_from(form: SearchForm) -> dict[str, Any]:
    """The strategy as data: the same shape as the automatic one."""
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
    return {"queries": queries, "classes": list(asked["classes"]), "goods": goods, "limit": LIMIT}


def answer_to(form: SearchForm) -> Answer:
    """What is found; an owner or a number alone lists the marks that bear it."""
    asked, strategy = form.cleaned_data, strategy_from(form)
    if not strategy["queries"]:
        return Answer(_listed(asked), 0)
    narrowed = Narrowed(
        classes=asked["only"],
        statuses=STATUSES.get(asked["standing"] or "live", (asked["standing"],)),
        vienna_codes=asked["figures"],
        countries=asked["country"],
        filed_from=asked["filed_from"],
        filed_until=asked["filed_until"],
        without=(str(asked["file"]),) if asked["file"] else (),
    )
    wide = {**strategy, "limit": _WIDER} if asked["owner"] else strategy
    found, snapshot = seek(wide, confidential=True, narrowed=narrowed)
    hits = [hit_as_data(each) for each in found]
    return Answer(_of_owner(hits, asked["owner"])[:LIMIT], snapshot.marks)


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


def _of_owner(hits: list[dict[str, Any]], owner: str) -> list[dict[str, Any]]:
    wanted = words_key(owner)
    return [hit for hit in hits if wanted in words_key(hit["owner"])] if wanted else hits


def _listed(asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    if asked["number"]:
        ids: list[UUID] = [file.pk for file in files_with_number(asked["number"])[:LIMIT]]
    else:
        files = list_files(FileFilter(words=asked["owner"], classes=asked["only"]))[:LIMIT]
        ids = [file.pk for file in files]
    return [listed_hit(entry) for entry in entries_by_id(map(str, ids), confidential=True)]
