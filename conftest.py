"""What all tests share: leave to empty the append-only tables between tests, and the fixtures of `tests/fixtures`."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import settings

pytest_plugins = ["tests.fixtures.office", "tests.fixtures.pages"]


# A slow machine is no fault of the program, and a run leaves no files behind.
settings.register_profile("office", deadline=None, database=None)
settings.load_profile("office")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-only", action="store_true", help="run the tests that use the database, and no others")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--database-only"):
        return
    using = [item for item in items if _uses_database(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(using)])
    items[:] = using


def _uses_database(item: pytest.Item) -> bool:
    fixtures = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}
    return item.get_closest_marker("django_db") is not None or bool(fixtures & set(getattr(item, "fixturenames", ())))


@pytest.fixture(autouse=True)
def _each_test_begins_in_the_offices_language() -> Iterator[None]:
    """A page asked for in another language leaves its thread speaking it."""
    yield
    from django.utils.translation import deactivate  # noqa: PLC0415 - Django is set up after this file is read

    deactivate()


def pytest_configure(config: pytest.Config) -> None:
    from django.test import TransactionTestCase  # noqa: PLC0415 - Django is set up after this file is read

    empty_tables: Any = TransactionTestCase._fixture_teardown

    def empty_guarded_tables(case: TransactionTestCase) -> None:
        with guards_lifted():
            empty_tables(case)

    TransactionTestCase._fixture_teardown = empty_guarded_tables  # type: ignore[method-assign]


@contextmanager
def guards_lifted() -> Iterator[None]:
    """Without the triggers that refuse to rewrite append-only tables; they stand again afterwards."""
    from django.db import connection  # noqa: PLC0415

    lift = _lifted_on_postgresql if connection.vendor == "postgresql" else _lifted_on_sqlite
    with connection.cursor() as cursor, lift(cursor):
        yield


@contextmanager
def _lifted_on_postgresql(cursor: Any) -> Iterator[None]:
    cursor.execute("SET session_replication_role = replica")
    try:
        yield
    finally:
        cursor.execute("SET session_replication_role = origin")


@contextmanager
def _lifted_on_sqlite(cursor: Any) -> Iterator[None]:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    triggers = cursor.fetchall()
    for name, _ in triggers:
        cursor.execute(f'DROP TRIGGER "{name}"')
    try:
        yield
    finally:
        for _, sql in triggers:
            cursor.execute(sql)
