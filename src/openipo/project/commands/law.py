"""`openipo law`: check law books, reckon their clocks and fees. Needs no database."""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openipo.project.commands.result import Failure, Result, add_command, add_group

if TYPE_CHECKING:
    from openipo.domain.procedures.api import Clock, LawBook, Revision


def add_to(subparsers: Any) -> None:
    law = add_group(subparsers, "law", "check law books, reckon their clocks and fees")
    check = add_command(law, "check", check_books, "look for mistakes and weaknesses in law books")
    check.add_argument("folder", nargs="?", type=Path, help="a book's folder; all installed books without it")
    clock = add_command(law, "clock", reckon_clock, "reckon the last day of a clock, with its explanation")
    clock.add_argument("--book", required=True)
    clock.add_argument("--clock", required=True, help="its id, or procedure.id where several procedures have one")
    clock.add_argument("--from", dest="start", required=True, type=a_day, help="the day of the event that starts it")
    clock.add_argument("--extensions", type=int, default=0)
    clock.add_argument("--closed", action="append", default=[], type=a_day, help="a further day the office is closed")
    clock.add_argument("--revision", help="a revision's id; else the one in force on the day it starts")
    clocks = add_command(law, "clocks", list_clocks, "list every clock with its period, roll-over and citation")
    clocks.add_argument("--book", required=True)
    clocks.add_argument("--revision", help="a revision's id; else the latest")
    fee = add_command(law, "fee", reckon_fee, "reckon a fee, with its explanation")
    fee.add_argument("--book", required=True)
    fee.add_argument("--fee", required=True)
    fee.add_argument("--on", required=True, type=a_day)
    fee.add_argument("--facts", default="{}", help='what the price depends on, as JSON: {"classes": 3}')


def a_day(text: str) -> date:
    """A calendar day as typed, YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day; write it as 2026-01-31.") from error


def check_books(arguments: argparse.Namespace) -> Result:
    """Exit code 1 where a book has errors; warnings alone leave it at 0."""
    from openipo.domain.procedures.api import LawBook, LawBookError, books, lint

    try:
        found = [LawBook.load(arguments.folder)] if arguments.folder else list(books().values())
    except LawBookError as error:
        raise Failure(str(error)) from error
    except OSError as error:
        raise Failure(f"There is no law book in {arguments.folder}: {error.strerror or error}.") from error
    findings = {book.id: lint(book) for book in found}
    data = [{"book": name, "findings": [vars(finding) for finding in of]} for name, of in findings.items()]
    lines = [f"{name}: {finding}" for name, of in findings.items() for finding in of]
    errors = sum(finding.severity == "error" for of in findings.values() for finding in of)
    lines.append(f"{len(found)} law books checked, {errors} errors, {len(lines) - errors} warnings.")
    return Result({"books": data, "errors": errors}, lines, ok=errors == 0)


def reckon_clock(arguments: argparse.Namespace) -> Result:
    from openipo.domain.procedures.api import ClockError, compute_clock
    from openipo.kernel.calendar.api import Closure

    book = _book(arguments.book)
    clock = _clock(_revision(book, arguments.revision, arguments.start), arguments.clock)
    calendar = book.calendar.with_closures(Closure(day) for day in arguments.closed)
    try:
        reckoned = compute_clock(clock, arguments.start, calendar, arguments.extensions)
    except ClockError as error:
        raise Failure(str(error)) from error
    data = {
        "clock": clock.id,
        "expires_on": reckoned.expires_on.isoformat(),
        "grace_until": reckoned.grace_until.isoformat() if reckoned.grace_until else None,
        "because": _words(reckoned.because),
        "law": clock.law,
    }
    return Result(data, [f"{data['expires_on']}  {data['because']}"])


def list_clocks(arguments: argparse.Namespace) -> Result:
    book = _book(arguments.book)
    revision = _revision(book, arguments.revision, date.max)
    rows = [
        _row(procedure.id, clock) for procedure in revision.procedures.values() for clock in procedure.clocks.values()
    ]
    lines = [f"{row['procedure']}.{row['clock']}: {row['period']}, {row['law']}" for row in rows]
    return Result({"book": book.id, "revision": revision.id, "clocks": rows}, lines)


def _row(procedure: str, clock: "Clock") -> dict[str, Any]:
    return {
        "procedure": procedure,
        "clock": clock.id,
        "label": _words(clock.label),
        "starts_on": clock.starts_on,
        "period": f"{clock.period.count} {clock.period.unit.replace('_', ' ')}",
        "rolls_over": clock.rolls_over,
        "extensions": clock.extension.times if clock.extension else 0,
        "if_missed": clock.if_missed,
        "law": clock.law,
    }


def reckon_fee(arguments: argparse.Namespace) -> Result:
    from openipo.domain.procedures.api import NoPrice, price
    from openipo.kernel.money.api import Money

    book = _book(arguments.book)
    fees = _revision(book, None, arguments.on).fees
    if arguments.fee not in fees:
        raise Failure(f"{book.id} has no fee “{arguments.fee}”; it has {', '.join(fees)}.")
    try:
        priced = price(
            fees[arguments.fee], arguments.on, _facts(arguments.facts), book.office.currency, book.office.minor_units
        )
    except NoPrice as error:
        raise Failure(str(error)) from error
    amount = Money(priced.amount_minor, priced.currency).decimal(minor_units=book.office.minor_units)
    data = {"fee": arguments.fee, "amount": amount, "currency": priced.currency, "because": _words(priced.because)}
    return Result(data, [f"{amount} {priced.currency}  {data['because']}"])


def _facts(text: str) -> dict[str, Any]:
    try:
        facts = json.loads(text)
    except ValueError as error:
        raise Failure(f"The facts are not JSON: {error}.") from error
    if not isinstance(facts, dict):
        raise Failure('The facts are a JSON object, such as {"classes": 3}.')
    return facts


def _book(name: str) -> "LawBook":
    from openipo.domain.procedures.api import LawBookError, UnknownBook, book

    try:
        return book(name)
    except (UnknownBook, LawBookError) as error:
        raise Failure(_sentence(error)) from error


def _revision(book: "LawBook", name: str | None, on: date) -> "Revision":
    from openipo.domain.procedures.api import NotInForce

    if name and name not in book.revisions:
        raise Failure(f"{book.id} has no revision “{name}”; it has {', '.join(book.revisions)}.")
    try:
        return book.revisions[name] if name else book.in_force(on)
    except NotInForce as error:
        raise Failure(_sentence(error)) from error


def _clock(revision: "Revision", name: str) -> "Clock":
    """A clock by its id, or by procedure and id."""
    procedure, _, short = name.rpartition(".")
    found = {
        f"{each.id}.{clock.id}": clock
        for each in revision.procedures.values()
        for clock in each.clocks.values()
        if clock.id == short and procedure in ("", each.id)
    }
    if not found:
        raise Failure(f"There is no clock “{name}” in revision {revision.id}; see `openipo law clocks`.")
    if len(found) > 1:
        raise Failure(f"Several procedures have a clock “{name}”: say one of {', '.join(found)}.")
    return next(iter(found.values()))


def _words(text: Any) -> str:
    """A text by language in English, else in the first language it has."""
    return text.get("en") or next(iter(text.values()), "")


def _sentence(error: Exception) -> str:
    message = str(error.args[0] if error.args else error)
    return message[:1].upper() + message[1:]
