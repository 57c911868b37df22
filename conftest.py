"""What all tests share: a SQLite file for threads, and leave to empty the append-only tables between tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


def pytest_configure(config: pytest.Config) -> None:
    from django.conf import settings  # noqa: PLC0415 - Django is set up after this file is read
    from django.test import TransactionTestCase  # noqa: PLC0415

    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        # In memory, threads would share one connection's locks; a file behaves as in the office.
        database.setdefault("TEST", {})["NAME"] = str(Path(settings.HOME) / "test.sqlite3")
        database["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON;"

    empty_tables: Any = TransactionTestCase._fixture_teardown

    def empty_guarded_tables(case: TransactionTestCase) -> None:
        with guards_lifted():
            empty_tables(case)

    TransactionTestCase._fixture_teardown = empty_guarded_tables  # type: ignore[method-assign]


@contextmanager
def guards_lifted() -> Iterator[None]:
    """Without the triggers that refuse to empty append-only tables; they stand again afterwards."""
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            yield
            cursor.execute("SET session_replication_role = origin")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        yield
        for _, sql in triggers:
            cursor.execute(sql)
