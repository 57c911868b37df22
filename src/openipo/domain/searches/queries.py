"""The searches of a file, what was made of their hits, and the lists."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from openipo.domain.searches import shelf
from openipo.domain.searches.models import Judgement, ListedSign, Search
from openipo.similarity.api import Entry


def searches_of(file: UUID) -> "QuerySet[Search]":
    """The searches of a file, the latest first; without their hits, which are many."""
    return Search.objects.filter(file=file).defer("hits").order_by("-made_at", "-pk")


def judgements_of(file: UUID) -> dict[str, Judgement]:
    """The judgement that counts on each hit: the latest; those taken back are left out."""
    latest = {row.mark: row for row in Judgement.objects.filter(file=file).order_by("pk")}
    return {mark: row for mark, row in latest.items() if row.decision != Judgement.OPEN}


def cited_of(file: UUID) -> list[Judgement]:
    """The earlier marks cited against a file, in the order in which they were cited."""
    return [row for row in judgements_of(file).values() if row.decision == Judgement.CITED]


def entries_by_id(ids: Iterable[str], *, confidential: bool) -> list[Entry]:
    """The marks with these ids, as the index has them; those it does not have, or may not show, are left out."""
    index = shelf.marks()
    return [entry for each in ids if (entry := index.find(each, confidential=confidential))]


def loaded_signs() -> list[tuple[str, int, datetime]]:
    """The lists there are: kind, number of signs, when they were loaded."""
    rows = ListedSign.objects.values("kind").annotate(count=Count("pk"), at=Max("loaded_at")).order_by("kind")
    return [(row["kind"], row["count"], row["at"]) for row in rows]
