"""Is one of these names looked out for, and may the reader know?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from openipo.domain.accounts.api import Actor
from openipo.domain.persons.models import WatchedName
from openipo.similarity.names.api import PROPOSED_FROM, Stated, Weights, compare

NO_WEIGHTS = Weights()


@dataclass(frozen=True)
class Sighting:
    """A name as stated, the watched name it is like, and how like."""

    name: str
    watched: WatchedName
    score: int


def watched_names(on: date) -> QuerySet[WatchedName]:
    """The list as it stands on a day."""
    return WatchedName.objects.filter(Q(until=None) | Q(until__gte=on), ended_at=None).order_by("name", "pk")


def sightings(names: Iterable[tuple[str, str, str]], *, reader: Actor, on: date) -> list[Sighting]:
    """Which of these (name, kind, country) are on the list; only entries that the reader's roles may see."""
    stated = [Stated("", name, kind or "organisation", country) for name, kind, country in names if name.strip()]
    if not stated:
        return []
    visible = [row for row in watched_names(on) if reader.roles & set(row.seen_by)]
    found = [
        Sighting(each.name, row, score)
        for row in visible
        for each in stated
        if (score := _score(each, row)) >= PROPOSED_FROM.get(row.kind, 70)
    ]
    return sorted(found, key=lambda sighting: -sighting.score)


def _score(stated: Stated, row: WatchedName) -> int:
    """A watched name may be entered as the other kind: names are compared as the list has them."""
    as_listed = Stated("", stated.name, row.kind, stated.country)
    return compare(as_listed, Stated("", row.name, row.kind, row.country), NO_WEIGHTS).score
