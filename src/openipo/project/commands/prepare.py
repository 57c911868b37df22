"""Start Django for a subcommand, and see that there is a database to work on."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from openipo.project.commands.result import Failure

if TYPE_CHECKING:
    from django.conf import LazySettings


@contextmanager
def the_right_time() -> Iterator[None]:
    """In a demonstration whose day was moved on, commands run on that day; else this changes nothing."""
    from django.conf import settings

    from openipo.project.demonstration.days import demonstration_time

    if not _demo(settings):
        yield
        return
    with demonstration_time():
        yield


def _demo(settings: "LazySettings") -> bool:
    """The settings are read here for the first time: what they are made from may not be there, or not be right."""
    try:
        return bool(settings.DEMO)
    except ValueError as error:
        raise Failure(f"The settings are not right; look at DATABASE_URL: {error}") from error


def start_django() -> None:
    """Load the settings and the installed rooms; see that the office is one of those installed."""
    import django
    from django.conf import settings

    django.setup()
    from openipo.domain.accounts.api import UnknownOffice, office_named

    try:
        office_named(settings.OFFICE)
    except UnknownOffice as error:
        raise Failure(str(error)) from error
    _log_to_the_file_only()


def _log_to_the_file_only() -> None:
    """Whoever types a command is told one sentence; the log under OPENIPO_HOME has the rest."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if each.name == "terminal"]:
        root.removeHandler(handler)


def start_with_database() -> None:
    """Load the rooms and bring an empty database to the current shape.

    A database that already holds an office's data is never changed in passing: that is `openipo migrate`.
    """
    start_django()
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not pending:
        return
    if executor.loader.applied_migrations:
        raise Failure("The database is older than the program; back it up, then run `openipo migrate`.")
    call_command("migrate", verbosity=0, interactive=False)
