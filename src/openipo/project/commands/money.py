"""`openipo money reconcile` and `openipo money post-missing`: the office's books against its tills, banks and files."""

import argparse
from dataclasses import asdict
from typing import Any

from openipo.project.commands.law import a_day
from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group


def add_to(subparsers: Any) -> None:
    money = add_group(subparsers, "money", "the office's money and its books")
    reconciling = add_command(money, "reconcile", reconcile_day, "compare books, tills, banks and files to the cent")
    reconciling.add_argument("--on", type=a_day, help="as of the end of this day (default today)")
    add_command(money, "post-missing", bring_up, "post what was recorded before the books were opened; once is enough")
    shares = add_command(money, "shares", list_shares, "what the member states receive of the fees paid in a period")
    shares.add_argument("--from", dest="first", required=True, type=a_day, help="the first day of payment")
    shares.add_argument("--until", dest="last", required=True, type=a_day, help="the last day of payment")


def list_shares(arguments: argparse.Namespace) -> Result:
    """State by state and fee by fee; an office without member states has none."""
    start_with_database()
    from openipo.domain.cases.api import state_shares, the_office
    from openipo.kernel.money.api import Money

    office = the_office()
    found = state_shares(arguments.first, arguments.last)
    lines = [
        f"{line.state}  {line.fee:20} {line.payments:>6} payments "
        f"{Money(line.amount, office.currency).decimal(minor_units=office.minor_units):>14} {office.currency}"
        for line in found
    ]
    total = Money(sum(line.amount for line in found), office.currency).decimal(minor_units=office.minor_units)
    lines.append(f"In all {total} {office.currency} for payments from {arguments.first} to {arguments.last}.")
    return Result({"shares": [asdict(line) for line in found], "currency": office.currency}, lines)


def reconcile_day(arguments: argparse.Namespace) -> Result:
    """Exit code 1 where a cent is not explained."""
    start_with_database()
    from openipo.domain.cases.api import the_office
    from openipo.domain.fees.api import reconcile
    from openipo.kernel.clock.api import today

    present = today(the_office().time_zone)
    on = arguments.on or present
    if on > present:
        raise Failure(f"{on} has not come yet; today is {present}.")
    found = reconcile(on=on, is_today=on == present)
    data = {**asdict(found), "is_clean": found.is_clean, "faults": [_sentence(fault) for fault in found.faults]}
    data["accounts"] = [asdict(line) | {"difference": line.difference} for line in found.accounts]
    data["banks"] = [asdict(bank) | {"difference": bank.difference} for bank in found.banks]
    return Result(data, _lines(found), ok=found.is_clean, failure=f"{len(found.faults)} differences are not explained.")


def bring_up(_arguments: argparse.Namespace) -> Result:
    start_with_database()
    from openipo.domain.accounts.api import SYSTEM
    from openipo.domain.fees.api import post_missing
    from openipo.kernel.clock.api import now

    written = post_missing(at=now(), by=SYSTEM)
    return Result({"entries": written}, [f"{written} entries were missing and are posted now."])


def _lines(found: Any) -> list[str]:
    lines = [f"Reconciled up to {found.on}: {len(found.accounts)} accounts, sums in minor units."]
    lines += [
        f"{line.head:12} {line.detail:20} {line.currency} books {line.books:>14} desk {line.tables:>14}"
        for line in found.accounts
        if line.books or line.tables
    ]
    lines += [_bank_line(bank) for bank in found.banks]
    lines += [
        f"on its way: {each.head} {each.name} of {each.on}: {each.amount} {each.currency}" for each in found.waiting
    ]
    lines += [f"till not agreed: {till}" for till in found.open_tills]
    return [*lines, *(f"FAULT: {_sentence(fault)}" for fault in found.faults)]


def _bank_line(bank: Any) -> str:
    if bank.closing is None:
        return f"bank {bank.account}: no statement with a balance yet; {bank.unresolved_lines} lines to resolve"
    return (
        f"bank {bank.account}: statement {bank.statement} of {bank.closed_on} closes at {bank.closing}, books "
        f"{bank.books}, {bank.unresolved_lines} lines to resolve ({bank.unresolved}), unexplained {bank.difference}"
    )


def _sentence(fault: Any) -> str:
    return fault.sentence % fault.facts
