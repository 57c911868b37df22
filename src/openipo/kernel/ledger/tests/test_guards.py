"""The database itself refuses to rewrite what is recorded, whoever asks."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import DatabaseError, connection, transaction

from openipo.kernel.ledger.api import seal, verify
from openipo.kernel.ledger.guards import APPEND_ONLY, guard_names, missing_guards
from openipo.kernel.ledger.tests.stories import AT, ON, file_with

Lifted = Callable[[], AbstractContextManager[None]]

REWRITING = [
    "UPDATE ledger_event SET payload = '{}'",
    "UPDATE ledger_event SET actor = 'nobody' WHERE sequence = 1",
    "DELETE FROM ledger_event",
    "UPDATE ledger_seal SET root = digest",
    "DELETE FROM ledger_seal",
    "UPDATE ledger_sealedhead SET length = 0",
    "DELETE FROM ledger_sealedhead",
    "DELETE FROM ledger_chain",
    "UPDATE ledger_chain SET length = length - 1",
    "UPDATE ledger_chain SET kind = 'other'",
]
EMPTYING = [f"TRUNCATE {table} CASCADE" for table in (*APPEND_ONLY, "ledger_chain")]


@pytest.mark.django_db
@pytest.mark.parametrize("statement", REWRITING)
def test_raw_sql_that_rewrites_is_refused(statement: str) -> None:
    _refused(statement)


@pytest.mark.django_db
@pytest.mark.parametrize("statement", EMPTYING)
def test_raw_sql_that_empties_is_refused(statement: str) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    _refused(statement)


def _refused(statement: str) -> None:
    file_with()
    seal(on=ON, at=AT)
    connection.check_constraints()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert verify().is_sound


@pytest.mark.django_db
def test_a_database_without_its_guards_is_found_out() -> None:
    assert missing_guards(connection) == []
    name, table = next(iter(guard_names(connection.vendor).items()))
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
    assert [fault.reason for fault in verify().faults] == [
        f"The database lacks the guard {name}, which refuses to rewrite the ledger."
    ]
