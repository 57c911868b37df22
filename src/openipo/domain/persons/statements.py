"""What files state of their parties, gathered: the same words on many files are one statement."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from openipo.domain.persons.models import Belonging
from openipo.domain.rights.api import FileParty
from openipo.similarity.names.api import Stated

COLUMNS = ("name", "kind", "country", "city", "address", "email", "identifiers")


@dataclass(frozen=True)
class Place:
    """A party of a file, by its place: the file's id and the party's id on it."""

    file: UUID
    party: str


@dataclass(frozen=True)
class Statement:
    """What is stated, and on how many files; `stated.id` is its digest.

    `persons` are the persons to whom the parties stated so belong; None among them where one belongs to nobody.
    """

    stated: Stated
    files: int
    persons: frozenset[int | None] = frozenset()


def all_statements() -> Iterator[Statement]:
    """Every statement of the register, each once."""
    found: dict[str, Statement] = {}
    whose = {
        (row.file, row.party): row.person_id
        for row in Belonging.objects.filter(ended_at=None).only("file", "party", "person_id").iterator()
    }
    for row in FileParty.objects.values("file_id", "key", *COLUMNS).iterator():
        stated = stated_in(row)
        before = found.get(stated.id) or Statement(stated, 0)
        persons = before.persons | {whose.get((row["file_id"], row["key"]))}
        found[stated.id] = replace(before, files=before.files + 1, persons=persons)
    yield from found.values()


def are_one(one: Statement, other: Statement) -> bool:
    """Do all parties stated in either way belong to one person already?"""
    persons = one.persons | other.persons
    return len(persons) == 1 and None not in persons


def stated_in(row: dict[str, Any]) -> Stated:
    """The statement of a row of the table of parties."""
    values = {name: row[name] for name in COLUMNS}
    return Stated(digest(values), **values)


def digest(values: dict[str, Any]) -> str:
    """The name of a statement: the digest of what it states."""
    text = json.dumps([values[name] for name in COLUMNS], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def places_of(values: dict[str, Any]) -> list[FileParty]:
    """The parties of files that are stated in exactly these words."""
    plain = {name: values[name] for name in COLUMNS if name != "identifiers"}
    rows = FileParty.objects.filter(**plain).select_related("file").order_by("file__number", "key")
    return [row for row in rows if row.identifiers == values["identifiers"]]


def places(rows: Iterable[FileParty]) -> list[Place]:
    """The same by place."""
    return [Place(row.file_id, row.key) for row in rows]
