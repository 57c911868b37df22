"""Say that parties of files are one person."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.persons.errors import PersonsRefusal
from openipo.domain.persons.models import Belonging, Joining, Person
from openipo.domain.persons.permissions import require
from openipo.domain.persons.statements import Place
from openipo.domain.rights.api import FileParty
from openipo.kernel.locks.api import lock_name


@transaction.atomic
def join_parties(
    *,
    places: Sequence[Place],
    because: str,
    by: Actor,
    at: datetime,
    name: str = "",
    score: int | None = None,
    parts: Sequence[Mapping[str, Any]] = (),
) -> Joining:
    """The parties, and all that belong to the same persons already, belong to one person from now on.

    What the files state stays as it is. Refused: fewer than two parties, parties that are on no file, a person and an
    organisation together, no reason, or parties that are one person already.
    """
    require(by, "join")
    if not because.strip():
        raise PersonsRefusal(gettext_noop("Say why they are the same."))
    lock_name("persons")
    rows = _rows(places)
    before = list(Belonging.objects.filter(ended_at=None, file__in={row.file_id for row in rows}))
    touched = {each.person_id for each in before if Place(each.file, each.party) in set(places)}
    _need_something_new(rows, before, touched)
    person = _the_person(touched, rows, name, at)
    joining = Joining.objects.create(
        person=person, because=because.strip(), score=score, parts=list(parts), joined_by=by.id, joined_at=at
    )
    joined = {Place(row.file_id, row.key): row.name for row in rows}
    for each in Belonging.objects.filter(ended_at=None, person__in=touched):
        joined.setdefault(Place(each.file, each.party), each.name)
    Belonging.objects.filter(ended_at=None, person__in=touched).update(ended_by=joining, ended_at=at)
    Belonging.objects.bulk_create(
        Belonging(person=person, joining=joining, file=place.file, party=place.party, name=stated)
        for place, stated in joined.items()
    )
    return joining


def _rows(places: Sequence[Place]) -> list[FileParty]:
    wanted = set(places)
    stated = {
        Place(row.file_id, row.key): row for row in FileParty.objects.filter(file__in={each.file for each in wanted})
    }
    rows = [stated[place] for place in dict.fromkeys(places) if place in stated]
    if len(rows) < len(wanted):
        raise PersonsRefusal(gettext_noop("A party that is to be joined stands on no file."))
    if len(rows) < 2:
        raise PersonsRefusal(gettext_noop("At least two parties are needed to say that they are the same."))
    if len({row.kind for row in rows}) > 1:
        raise PersonsRefusal(gettext_noop("A person and an organisation cannot be the same."))
    return rows


def _need_something_new(rows: list[FileParty], before: list[Belonging], touched: set[int]) -> None:
    belonging = {Place(each.file, each.party) for each in before}
    if len(touched) == 1 and all(Place(row.file_id, row.key) in belonging for row in rows):
        raise PersonsRefusal(gettext_noop("They are one person already."))


def _the_person(touched: set[int], rows: list[FileParty], name: str, at: datetime) -> Person:
    """The oldest of the persons there are, else a new one called as the first party is."""
    if touched:
        return Person.objects.get(pk=min(touched))
    return Person.objects.create(name=name.strip() or rows[0].name, kind=rows[0].kind, opened_at=at)
