"""`openipo migrate`: bring the database to the shape this version of the program needs."""

import argparse
from typing import Any

from openipo.project.commands.prepare import start_django
from openipo.project.commands.result import Result, add_command


def add_to(subparsers: Any) -> None:
    add_command(subparsers, "migrate", migrate, "bring the database to this version's shape")


def migrate(arguments: argparse.Namespace) -> Result:
    start_django()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    return Result(data={"migrated": True}, lines=["The database is up to date."])
