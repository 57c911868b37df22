"""Who looked at what is written once and never rewritten."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from openipo.domain.accounts.api import Actor, Look, looks_at, looks_by, names_of, record_look, review_looks
from openipo.domain.accounts.tests.people import NOON, person

pytestmark = pytest.mark.django_db
FILE, OTHER = UUID(int=1), UUID(int=2)
EVA = Actor(id="eva", name="Eva")
CARLA_FOR_EVA = Actor(id="carla", name="Carla", on_behalf_of="eva")


def look(by=EVA, chain=FILE, what="file", minutes=0):
    return record_look(by=by, chain=chain, what=what, at=NOON + timedelta(minutes=minutes), because="Telephone call")


def test_a_look_says_who_on_whose_behalf_what_and_why() -> None:
    written = look(by=CARLA_FOR_EVA, what="document 12")
    assert (written.actor, written.on_behalf_of, written.what, written.because) == (
        "carla",
        "eva",
        "document 12",
        "Telephone call",
    )
    assert str(written) == "carla document 12 2026-03-05 12:00"


def test_the_looks_at_one_file_the_latest_first() -> None:
    look(minutes=1)
    look(chain=OTHER, minutes=2)
    look(by=CARLA_FOR_EVA, minutes=3)
    assert [row.actor for row in looks_at(FILE)] == ["carla", "eva"]


def test_the_looks_of_one_officer_since_an_instant() -> None:
    look(minutes=1)
    look(minutes=5, chain=OTHER)
    look(by=CARLA_FOR_EVA, minutes=6)
    assert [row.chain for row in looks_by("eva", since=NOON + timedelta(minutes=5))] == [OTHER]


def test_the_review_counts_looks_and_files_by_officer_the_busiest_first() -> None:
    look(by=CARLA_FOR_EVA)
    look(minutes=1)
    look(minutes=2, chain=OTHER)
    look(minutes=3, chain=OTHER)
    look(minutes=60)
    rows = review_looks(since=NOON, until=NOON + timedelta(minutes=60))
    assert [(row.actor, row.on_behalf_of, row.looks, row.files) for row in rows] == [
        ("eva", "", 3, 2),
        ("carla", "eva", 1, 1),
    ]
    assert (rows[0].first_at, rows[0].last_at) == (NOON + timedelta(minutes=1), NOON + timedelta(minutes=3))


def test_the_names_of_those_who_looked() -> None:
    person("eva")
    assert names_of(["eva", "system", "eva"]) == {"eva": "Eva"}


@pytest.mark.parametrize("sql", ["UPDATE accounts_look SET actor = 'nobody'", "DELETE FROM accounts_look"])
def test_the_database_refuses_to_rewrite_a_look(sql) -> None:
    look()
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert Look.objects.get().actor == "eva"


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has no TRUNCATE")
def test_the_database_refuses_to_empty_the_log() -> None:
    look()
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE accounts_look")
