"""`openipo people`: the first administrator of an office, the others are engaged on the pages; who has which duties."""

import argparse
import os
from typing import Any

from openipo.project.commands.prepare import start_django, start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group


def add_to(subparsers: Any) -> None:
    people = add_group(subparsers, "people", "who may sign in")
    adding = add_command(people, "add", add_one, "a person who signs in; the password is read from OPENIPO_PASSWORD")
    adding.add_argument("sign_in", help="the name to sign in with")
    adding.add_argument("name", help="the person's full name")
    adding.add_argument("--role", action="append", default=[], help="a role of the office; may be repeated")
    add_command(people, "duties", show_duties, "who may do what beyond the steps of procedures (duties.toml)")


def add_one(arguments: argparse.Namespace) -> Result:
    """The password comes from the environment, so that it stands in no list of commands."""
    start_with_database()
    from django.conf import settings
    from django.core.exceptions import ValidationError
    from django.db import transaction

    from openipo.domain.accounts.api import SYSTEM, AccountsRefusal, add_person, grant_role, office_named
    from openipo.kernel.clock.api import now, today

    office = office_named(settings.OFFICE)
    try:
        with transaction.atomic():
            user = add_person(
                username=arguments.sign_in,
                full_name=arguments.name,
                password=os.environ.get("OPENIPO_PASSWORD", ""),
                language=settings.LANGUAGE_CODE,
            )
            for role in arguments.role:
                grant_role(user, role, office=office, valid_from=today(office.time_zone), by=SYSTEM, at=now())
    except ValidationError as error:
        raise Failure(" ".join(error.messages)) from error
    except AccountsRefusal as error:
        raise Failure(str(error)) from error
    data = {"sign_in": user.username, "name": user.get_full_name(), "roles": arguments.role}
    return Result(data, [f"{user.get_full_name()} may sign in as {user.username}."])


def show_duties(arguments: argparse.Namespace) -> Result:
    """Exit code 1 where the table has mistakes; weaknesses, such as a duty that no role has, leave it at 0."""
    start_django()
    from django.conf import settings

    from openipo.domain.accounts.api import duty_table, findings_in_table, known_duties

    findings = findings_in_table(settings.OFFICE)
    table = duty_table(settings.OFFICE)
    given = {duty.id: list(table.roles_with(duty.id)) for duty in known_duties()}
    lines = [f"{id:28} {', '.join(roles) or 'nobody'}" for id, roles in given.items()]
    lines += [f"duties.toml:{each.line}: {each.severity}: {each.message}" for each in findings]
    errors = sum(each.severity == "error" for each in findings)
    data = {"duties": given, "findings": [vars(each) for each in findings]}
    return Result(data, lines, ok=errors == 0, failure=f"Mistakes in duties.toml: {errors}.")
