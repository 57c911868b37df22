"""A hit as the page shows it: the mark, how alike it is, why, and what was made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.words import MARK_KIND, REGISTER_STATUS, status_of, word_of
from openipo.domain.rights.api import File
from openipo.domain.searches.api import LIST_KINDS, PART_NAMES, Judgement, comparison_of, explained
from openipo.ui.api import Status, in_clauses

LIST_TONE = "care"
_MOST_GOODS = 3


@dataclass(frozen=True)
class Card:
    """One mark among the hits."""

    hit: Mapping[str, Any]
    place: int
    parts: tuple[tuple[str, float], ...]
    why: tuple[str, ...]
    status: Status
    kind: str
    goods: str
    url: str
    compare_url: str
    judgement: Judgement | None
    change: str = ""

    @property
    def filed_on(self) -> date | None:
        """The filing date, where there is one."""
        return date.fromisoformat(self.hit["filed_on"]) if self.hit["filed_on"] else None

    @property
    def title(self) -> str:
        """The words of the mark, else what kind of mark it is."""
        return self.hit["words"] or self.kind or self.hit["number"]


def cards(
    hits: Iterable[Mapping[str, Any]],
    judgements: Mapping[str, Judgement],
    *,
    asked: Mapping[str, str],
    changes: Mapping[str, str] | None = None,
) -> list[Card]:
    """The hits in their order. `asked` is what a comparison needs to know of the mark searched for."""
    return [_card(place, hit, judgements, asked, changes or {}) for place, hit in enumerate(hits, start=1)]


def _card(
    place: int,
    hit: Mapping[str, Any],
    judgements: Mapping[str, Judgement],
    asked: Mapping[str, str],
    changes: Mapping[str, str],
) -> Card:
    comparison = comparison_of(hit)
    listed = hit["kind"] in LIST_KINDS
    return Card(
        hit=hit,
        place=place,
        parts=tuple((str(PART_NAMES.get(part.name, part.name)), part.score) for part in comparison.parts),
        why=tuple(explained(comparison.parts)),
        status=Status(str(LIST_KINDS[hit["kind"]]), LIST_TONE) if listed else status_of(REGISTER_STATUS, hit["status"]),
        kind=str(LIST_KINDS[hit["kind"]]) if listed else word_of(MARK_KIND, hit["kind"]),
        goods=in_clauses(each.partition(": ")[2] for each in hit["goods"][:_MOST_GOODS]),
        url="" if listed or not hit["id"] else reverse("office_files:overview", args=[hit["id"]]),
        compare_url=f"{reverse('office_search:compare')}?{urlencode({**asked, 'other': hit['id']})}",
        judgement=judgements.get(hit["id"]),
        change=changes.get(hit["id"], ""),
    )


def asked_picture(document: str, file: File | None) -> str:
    """The address of a picture that is searched with: of the file's own, or of one that was uploaded."""
    if file and file.picture == document:
        return reverse("office_search:picture", args=[file.pk])
    return reverse("office_search:uploaded", args=[document])


def changes_in_words(differences: Mapping[str, Any]) -> dict[str, str]:
    """What is different about each hit against the search before."""
    if not differences:
        return {}
    said = {mark: _("new") for mark in differences["new"]}
    return said | {each["id"]: _("changed") for each in differences["changed"]}
