"""`openipo law`: check law books, reckon their clocks and fees. Needs no database."""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openipo.project.commands import law_changes, law_replay, law_stories, law_words
from openipo.project.commands.named_books import book_id, folders_of_books, loaded, use_published_law
from openipo.project.commands.result import Failure, Result, add_command, add_group

if TYPE_CHECKING:
    from openipo.domain.procedures.api import Clock, Fee, LawBook, Revision


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
    law_stories.add_to(law)
    law_changes.add_to(law)
    law_replay.add_to(law)
    law_words.add_to(law)


def a_day(text: str) -> date:
    """A calendar day as typed, YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day; write it as 2026-01-31.") from error


def check_books(arguments: argparse.Namespace) -> Result:
    """Exit code 1 where a book has errors; warnings alone leave it at 0."""
    checked = {folder: _findings(folder) for folder in folders_of_books(arguments.folder)}
    words = law_words.words_checked(checked)
    found = [finding for findings in (*checked.values(), *words.values()) for finding in findings]
    errors = sum(finding["severity"] == "error" for finding in found)
    data: list[dict[str, Any]] = [
        {"book": book_id(Path(name)), "findings": of, "provisions": _provisions(Path(name))}
        for name, of in checked.items()
    ]
    told = [(book_id(folder), findings) for folder, findings in checked.items()]
    lines = [
        f"{name}: {each['file']}:{each['line']}: {each['severity']}: {each['message']}"
        for name, findings in (*told, *words.items())
        for each in findings
    ]
    lines += [line for each in data for line in _told(each["book"], each["provisions"])]
    tally = f"{_counted(len(data), 'law book')} checked, {_counted(errors, 'error')}, "
    lines.append(tally + f"{_counted(len(found) - errors, 'warning')}.")
    faulty = ", ".join(name for name, findings in (*told, *words.items()) if _has_error(findings))
    failure = f"{_counted(errors, 'error')} in {faulty}."
    return Result({"books": data, "words": words, "errors": errors}, lines, ok=errors == 0, failure=failure)


def _findings(folder: Path) -> list[dict[str, Any]]:
    """What is wrong with a book's form, or, where it can be read, what the lint has to say."""
    from openipo.domain.procedures.api import LawBookError, lint

    try:
        return [vars(finding) for finding in lint(loaded(folder))]
    except LawBookError as error:
        return [{**vars(problem), "severity": "error"} for problem in error.problems]


def _provisions(folder: Path) -> dict[str, list[str]]:
    """The provisions that the latest revision cites by how they stand; empty for a book that makes no such claim."""
    from openipo.domain.procedures.api import LawBookError, citations

    try:
        book = loaded(folder)
    except LawBookError:  # told as a finding
        return {}
    revision = list(book.revisions.values())[-1]
    found: dict[str, list[str]] = {}
    for cited in citations(revision, book.rules) if revision.provisions else ():
        found.setdefault(cited.provision.standing if cited.provision else "unlisted", []).append(cited.law)
    return found


def _told(book: str, provisions: dict[str, list[str]]) -> list[str]:
    """How many provisions were held against the law itself; those that were not are named."""
    if not provisions:
        return []
    total = sum(len(laws) for laws in provisions.values())
    counts = ", ".join(f"{len(laws)} {standing}" for standing, laws in sorted(provisions.items()))
    named = [f"{book}: not verified: {law}" for law in provisions.get("unverified", [])]
    return [f"{book}: {_counted(total, 'provision')} cited: {counts}.", *named]


def _has_error(findings: list[dict[str, Any]]) -> bool:
    return any(finding["severity"] == "error" for finding in findings)


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


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
    lines = [f"{row['procedure']}.{row['clock']}: {row['period']}, {_rolls(row)}, {row['law']}" for row in rows]
    return Result({"book": book.id, "revision": revision.id, "clocks": rows}, lines)


def _rolls(row: dict[str, Any]) -> str:
    return "moves to the next open day" if row["rolls_over"] else "does not move from a closed day"


def _row(procedure: str, clock: "Clock") -> dict[str, Any]:
    from openipo.kernel.calendar.api import period_in_words

    return {
        "procedure": procedure,
        "clock": clock.id,
        "label": _words(clock.label),
        "starts_on": clock.starts_on,
        "period": _words(period_in_words(clock.period)),
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
    fee, given = fees[arguments.fee], _facts(arguments.facts)
    assumed = _assumed(fee, given)
    try:
        priced = price(fee, arguments.on, {**assumed, **given}, book.office.currency, book.office.minor_units)
    except NoPrice as error:
        raise Failure(str(error)) from error
    amount = Money(priced.amount_minor, priced.currency).decimal(minor_units=book.office.minor_units)
    data = {"fee": fee.id, "amount": amount, "currency": priced.currency, "because": _words(priced.because)}
    return Result({**data, "assumed": assumed}, [f"{amount} {priced.currency}  {data['because']}"])


def _assumed(fee: "Fee", given: dict[str, Any]) -> dict[str, Any]:
    """What decides between rows and was not given: not declared, as on a file that says nothing of it.

    How many of a thing there are is never assumed.
    """
    asked = {name: wanted for each in fee.prices for row in each.rows for name, wanted in row.when.items()}
    return {
        name: False if isinstance(wanted, bool) else ""
        for name, wanted in asked.items()
        if name not in given and isinstance(wanted, bool | str)
    }


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

    use_published_law()
    try:
        return book(name)
    except UnknownBook as error:
        raise Failure(_sentence(error)) from error
    except LawBookError as error:
        first, *others = error.problems
        more = f" (and {_counted(len(others), 'other mistake')})" if others else ""
        raise Failure(f"The law book {name} cannot be read: {first}{more}") from error


def _revision(book: "LawBook", name: str | None, on: date) -> "Revision":
    from openipo.domain.procedures.api import NotInForce

    if name and name not in book.revisions:
        raise Failure(f"{book.id} has no revision “{name}”; it has {', '.join(book.revisions)}.")
    try:
        return book.revisions[name] if name else book.in_force(on)
    except NotInForce as error:
        raise Failure(f"The law book {error}") from error


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
