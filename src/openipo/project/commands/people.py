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
    duties = add_command(people, "duties", show_duties, "who may do what beyond the steps of procedures (duties.toml)")
    duties.add_argument("--history", action="store_true", help="what was changed on the pages, and what waits")


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
    data: dict[str, Any] = {"duties": given, "findings": [vars(each) for each in findings]}
    if arguments.history:
        changes = data["changes"] = _changes()
        lines += map(_change_in_a_line, changes)
    return Result(data, lines, ok=errors == 0, failure=f"Mistakes in duties.toml: {errors}.")


def _change_in_a_line(change: dict[str, Any]) -> str:
    before, after = (", ".join(change[name]) or "nobody" for name in ("before", "after"))
    who = f"{change['proposed_by']} on {change['proposed_at']}"
    decided = (
        f"{change['status']} by {change['decided_by']} on {change['decided_at']}" if change["decided_by"] else "waits"
    )
    return f"{change['duty']}: {before} -> {after} ({change['reason']}), proposed by {who}, {decided}"


def _changes() -> list[dict[str, Any]]:
    """What was changed on the pages, what was not, and what waits, the latest first."""
    start_with_database()
    from django.conf import settings

    from openipo.domain.accounts.api import duty_changes

    found = [*duty_changes(settings.OFFICE, is_open=True), *duty_changes(settings.OFFICE, is_open=False)]
    return [
        {
            "duty": each.duty,
            "before": each.before,
            "after": each.after,
            "reason": each.reason,
            "status": each.status,
            "proposed_by": each.proposed_by,
            "proposed_for": each.proposed_for,
            "proposed_at": each.proposed_at.isoformat(),
            "decided_by": each.decided_by,
            "decided_for": each.decided_for,
            "decided_at": each.decided_at.isoformat() if each.decided_at else "",
        }
        for each in found
    ]
