"""Persons, what belongs to them, and what may."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from openipo.domain.persons.models import Belonging, Joining, Likeness, Person
from openipo.domain.persons.statements import Place
from openipo.domain.rights.api import File, FileParty


def likenesses(state: str = Likeness.OPEN, kind: str = "") -> QuerySet[Likeness]:
    """Those in this state, the likeliest first."""
    found = Likeness.objects.filter(state=state).order_by("-score", "pk")
    return found.filter(stated__0__kind=kind) if kind else found


def persons(words: str = "") -> QuerySet[Any]:
    """Persons to whom something belongs, by name, each with how many `parties`."""
    found = Person.objects.filter(name__icontains=words, belongings__isnull=False, belongings__ended_at=None)
    return found.annotate(parties=Count("belongings")).order_by("name", "pk")


def belongings_of(person: int) -> list[tuple[Belonging, File | None, FileParty | None]]:
    """What belongs to a person now: the belonging, its file, and the party as the file states it today."""
    rows = list(Belonging.objects.filter(person=person, ended_at=None).order_by("pk"))
    files = File.objects.in_bulk([row.file for row in rows])
    stated = {
        (party.file_id, party.key): party for party in FileParty.objects.filter(file__in=[row.file for row in rows])
    }
    return [(row, files.get(row.file), stated.get((row.file, row.party))) for row in rows]


def joinings_of(person: int) -> QuerySet[Joining]:
    """How it came about, latest first; also the joinings that took parties away to another person."""
    return Joining.objects.filter(Q(person=person) | Q(ended__person=person)).distinct().order_by("-joined_at", "-pk")


def are_one_person(places: Sequence[Place]) -> bool:
    """Do all these parties belong to the same person already?"""
    belonging = persons_on({place.file for place in places})
    whose = {person.pk if (person := belonging.get((place.file, place.party))) else None for place in places}
    return len(whose) == 1 and None not in whose


def persons_on(files: Iterable[UUID]) -> dict[tuple[UUID, str], Person]:
    """To whom the parties of these files belong, by file and party."""
    rows = Belonging.objects.filter(file__in=list(files), ended_at=None).select_related("person")
    return {(row.file, row.party): row.person for row in rows}
