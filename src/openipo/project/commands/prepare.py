"""Start Django for a subcommand, and see that there is a database to work on."""

from collections.abc import Iterator
from contextlib import contextmanager

from openipo.project.commands.result import Failure


@contextmanager
def the_right_time() -> Iterator[None]:
    """In a demonstration whose day was moved on, commands run on that day; else this changes nothing."""
    from django.conf import settings

    from openipo.project.demonstration.days import demonstration_time

    if not settings.DEMO:
        yield
        return
    with demonstration_time():
        yield


def start_django() -> None:
    """Load the settings and the installed rooms."""
    import django

    django.setup()


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
