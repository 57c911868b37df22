"""Search the whole register for statements that may be of the same person."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from openipo.domain.persons.models import Likeness
from openipo.domain.persons.statements import COLUMNS, all_statements, are_one
from openipo.similarity.names.api import Pair, Stated, find_duplicates


@dataclass(frozen=True)
class LikenessReport:
    """Statements looked at, pairs compared, keys too common to follow; likenesses there are, and new ones."""

    statements: int
    compared: int
    passed_over: int
    found: int
    new: int


@transaction.atomic
def find_likenesses(*, at: datetime) -> LikenessReport:
    """What an officer decided stays decided; who is one person already is passed over.

    What is found no more, and nobody decided, is taken off the list.
    """
    by_digest = {statement.stated.id: statement for statement in all_statements()}
    found = find_duplicates(statement.stated for statement in by_digest.values())
    known = {(row.one, row.other): row for row in Likeness.objects.all()}
    new: list[Likeness] = []
    seen: set[tuple[str, str]] = set()
    for pair in found.pairs:
        one, other = sorted((pair.one, pair.other), key=lambda each: each.id)
        if are_one(by_digest[one.id], by_digest[other.id]):
            continue
        seen.add((one.id, other.id))
        row = known.get((one.id, other.id)) or Likeness(one=one.id, other=other.id, found_at=at)
        if row.pk and row.state != Likeness.OPEN:
            continue
        _fill(row, one, other, pair, [by_digest[one.id].files, by_digest[other.id].files])
        new.append(row)
    first = [row for row in new if row.pk is None]
    Likeness.objects.bulk_create(first, batch_size=500)
    again = [row for row in new if (row.one, row.other) in known]
    Likeness.objects.bulk_update(again, ["stated", "places", "score", "parts"], batch_size=500)
    gone = [row.pk for place, row in known.items() if place not in seen and row.state == Likeness.OPEN]
    Likeness.objects.filter(pk__in=gone).delete()
    return LikenessReport(found.statements, found.compared, found.passed_over, len(seen), len(first))


def _fill(row: Likeness, one: Stated, other: Stated, pair: Pair, files: list[int]) -> None:
    row.stated = [{name: getattr(each, name) for name in COLUMNS} for each in (one, other)]
    row.places = files
    row.score = pair.compared.score
    row.parts = [asdict(part) for part in pair.compared.parts]
