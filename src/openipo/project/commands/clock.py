"""`openipo clock confirm`: the server's clock stood ahead, was set right, and may be trusted again."""

import argparse
from typing import Any

from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group


def add_to(subparsers: Any) -> None:
    clock = add_group(subparsers, "clock", "the server's clock and what is recorded")
    confirming = add_command(clock, "confirm", confirm, "say that the clock is right, after it had stood ahead")
    confirming.add_argument("--because", required=True, help="why it is right now; it is recorded for good")


def confirm(arguments: argparse.Namespace) -> Result:
    start_with_database()
    from django.db import transaction

    from openipo.domain.accounts.api import SYSTEM
    from openipo.kernel.clock.api import now
    from openipo.kernel.ledger.api import confirm_clock

    present = now()
    try:
        with transaction.atomic():
            confirm_clock(because=arguments.because, actor=SYSTEM.id, at=present)
    except ValueError as error:
        raise Failure(str(error)) from error
    return Result(
        {"confirmed_at": present.isoformat()},
        [f"The clock is right at {present.isoformat()}; new files go on from there."],
    )
