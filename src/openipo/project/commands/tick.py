"""`openipo tick`, `openipo seal` and `openipo work`: what a clock does on its own, every day."""

import argparse
from dataclasses import asdict
from datetime import date
from typing import Any

from openipo.project.commands.law import a_day
from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command


def add_to(subparsers: Any) -> None:
    tick = add_command(subparsers, "tick", let_time_act, "apply what the passing of time does to all files")
    tick.add_argument("--on", type=a_day, help="up to this day (default today)")
    seal = add_command(subparsers, "seal", seal_day, "seal the heads of all chains in the day's Merkle root")
    seal.add_argument("--on", type=a_day, help="the day (default today)")
    work = add_command(subparsers, "work", work_off, "carry out what waits in the outbox")
    work.add_argument("--limit", type=int, default=1000, help="at most so many pieces (default 1000)")


def let_time_act(arguments: argparse.Namespace) -> Result:
    """Exit code 1 where a file could not be brought on; the others were."""
    start_with_database()
    from django.conf import settings

    from openipo.domain.accounts.api import lay_down_missing_table
    from openipo.domain.cases.api import tick
    from openipo.domain.lawdrafts.api import lay_down_missing
    from openipo.domain.quality.api import check_files
    from openipo.kernel.clock.api import now

    laid_down = [str(draft) for draft in lay_down_missing()]
    table = lay_down_missing_table(settings.OFFICE)
    laid_down += [str(table)] if table else []
    report = tick(on=_day(arguments), at=now())
    looked = check_files(on=report.on, at=now())
    data = {**asdict(report), "on": report.on.isoformat()}
    stalled = data["stalled"] = {str(file): reason for file, reason in report.stalled.items()}
    lines = [f"{report.files} files had something due by {report.on}; {len(stalled)} could not be brought on."]
    lines += [f"stalled: {file}: {reason}" for file, reason in stalled.items()]
    data["quality"] = asdict(looked)
    data["law_laid_down"] = laid_down
    lines += [
        f"published law was missing or changed on the disk and has been written again: {each}" for each in laid_down
    ]
    lines.append(f"{looked.files} files looked at for their quality: {looked.new} new findings, {looked.fixed} fixed.")
    failure = f"Time could not be made to pass on {len(stalled)} of the files; the reasons are printed."
    return Result(data, lines, ok=not stalled, failure=failure)


def seal_day(arguments: argparse.Namespace) -> Result:
    start_with_database()
    from openipo.kernel.clock.api import now
    from openipo.kernel.ledger.api import LedgerError, seal

    try:
        sealed = seal(on=_day(arguments), at=now())
    except LedgerError as error:
        raise Failure(str(error)) from error
    data = {"number": sealed.number, "sealed_on": sealed.sealed_on.isoformat(), "root": sealed.root}
    return Result(data, [f"Seal {sealed.number} of {sealed.sealed_on}: {sealed.root}"])


def work_off(arguments: argparse.Namespace) -> Result:
    start_with_database()
    from openipo.kernel.clock.api import now
    from openipo.kernel.tasks.api import run_due

    tried = run_due(at=now(), limit=arguments.limit)
    return Result({"tried": tried}, [f"{tried} pieces of work were tried."])


def _day(arguments: argparse.Namespace) -> date:
    """The day named, else today: what has not come yet can neither have its effect nor be sealed."""
    present = _today()
    day: date = arguments.on or present
    if day > present:
        raise Failure(f"{day} has not come yet; today is {present}.")
    return day


def _today() -> date:
    from django.conf import settings

    from openipo.domain.accounts.api import office_named
    from openipo.kernel.clock.api import today

    return today(office_named(settings.OFFICE).time_zone)
