"""`openipo register`: look at the register, and prove that nobody rewrote it."""

import argparse
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from openipo.project.commands.law import a_day
from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState

_DAYS = ("received_on", "filed_on", "published_on", "registered_on", "renewed_on", "expires_on", "ended_on")


def add_to(subparsers: Any) -> None:
    register = add_group(subparsers, "register", "look at the register, verify and rebuild it")
    listing = add_command(register, "list", list_files, "list the files, latest first")
    listing.add_argument("--limit", type=int, help="at most so many; all without it")
    show = add_command(register, "show", show_file, "what the register says of one file")
    show.add_argument("number", help="the file's number in any of its forms")
    show.add_argument("--as-of", type=a_day, help="as of this day")
    show.add_argument("--known-at", type=an_instant, help="as known at this instant, e.g. 2026-03-10T12:00:00Z")
    add_command(register, "verify", verify_ledger, "verify every chain, seal and guard of the ledger")
    rebuild = add_command(register, "rebuild", rebuild_tables, "compute the derived tables anew from the ledger")
    rebuild.add_argument("--check", action="store_true", help="compare only; exit code 1 if anything differs")


def an_instant(text: str) -> datetime:
    """An instant as typed, ISO 8601; without a zone it is UTC."""
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not an instant; write 2026-03-10T12:00:00Z.") from error
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def list_files(arguments: argparse.Namespace) -> Result:
    start_with_database()
    from openipo.domain.rights.api import list_files as files

    rows = [
        {
            "number": file.number,
            "st13": file.st13,
            "registration_number": file.registration_number,
            "mark": file.mark_text,
            "kind": file.mark_kind,
            "applicant": file.applicant,
            "classes": file.classes,
            "status": file.status,
            "register_status": file.register_status,
            "filed_on": file.filed_on.isoformat() if file.filed_on else None,
            "is_public": file.is_public,
        }
        for file in files()[: arguments.limit].iterator()
    ]
    lines = [f"{row['number']:18} {row['status']:12} {row['filed_on'] or '':10} {row['mark']}" for row in rows]
    return Result(rows, lines)


def show_file(arguments: argparse.Namespace) -> Result:
    start_with_database()
    from openipo.domain.rights.api import FileNotFound, find_file, register_view

    try:
        view = register_view(find_file(arguments.number), as_of=arguments.as_of, known_at=arguments.known_at)
    except FileNotFound as error:
        raise Failure(_not_found(arguments)) from error
    data = _data(view.state)
    data["history"] = [
        {
            "sequence": event.sequence,
            "kind": event.kind,
            "effective_on": event.effective_on.isoformat(),
            "recorded_at": event.recorded_at.isoformat(),
            "actor": event.actor,
            "provision": event.provision,
            "digest": event.digest,
        }
        for event in view.entries
    ]
    return Result(data, _lines(data))


def _not_found(arguments: argparse.Namespace) -> str:
    when = f" as of {arguments.as_of.isoformat()}" if arguments.as_of else ""
    known = f" as known at {arguments.known_at.isoformat()}" if arguments.known_at else ""
    return f"The register says nothing of a file {arguments.number}{when}{known}."


def _data(state: "FileState") -> dict[str, Any]:
    days = {name: day.isoformat() if (day := getattr(state, name)) else None for name in _DAYS}
    return {
        "number": state.number,
        "st13": state.st13,
        "registration_number": state.registration_number,
        "office": state.office,
        "status": state.status,
        "register_status": state.register_status,
        "book": state.book,
        "revision": state.revision,
        **days,
        "mark": asdict(state.mark) if state.mark else None,
        "parties": [asdict(party) for party in state.parties],
        "goods": [asdict(item) for item in state.goods],
        "priorities": [asdict(priority) for priority in state.priorities],
        "source": dict(state.source),
        "findings": [dict(finding) for finding in state.findings],
        "corrections": [
            {"path": each.path, "old": each.old, "new": each.new, "reason": each.reason} for each in state.corrections
        ],
    }


def _lines(data: dict[str, Any]) -> list[str]:
    mark = data["mark"] or {}
    lines = [
        f"{data['number']}  {mark.get('text', '')} ({mark.get('kind', '')})",
        f"status: {data['status']} ({data['register_status']})",
    ]
    lines += [f"{name.replace('_', ' ')}: {data[name]}" for name in _DAYS if data[name]]
    lines += [f"{party['role']}: {party['name']}" for party in data["parties"]]
    lines += [f"class {item['class_number']}: {item['text']} ({item['status']})" for item in data["goods"]]
    lines += [f"{each['effective_on']}  {each['kind']}  {each['provision']}" for each in data["history"]]
    return lines


def verify_ledger(arguments: argparse.Namespace) -> Result:
    """Exit code 1 where a fault is found."""
    start_with_database()
    from openipo.kernel.ledger.api import verify

    report = verify()
    data = {
        "events": report.events,
        "chains": report.chains,
        "seals": report.seals,
        "sound": report.is_sound,
        "faults": [asdict(fault) for fault in report.faults],
    }
    lines = [f"{report.events} events in {report.chains} chains and {report.seals} seals verified."]
    lines += [f"fault: {fault.reason}" for fault in report.faults] or ["No fault was found."]
    found = "one fault was" if len(report.faults) == 1 else f"{len(report.faults)} faults were"
    failure = f"The ledger is not as it was recorded: {found} found."
    return Result(data, lines, ok=report.is_sound, failure=failure)


def rebuild_tables(arguments: argparse.Namespace) -> Result:
    """Exit code 1 where --check finds a difference."""
    start_with_database()
    from openipo.domain.rights.api import rebuild

    report = rebuild(check=arguments.check)
    data = {
        "chains": report.chains,
        "rows": report.rows,
        "differing": report.differing,
        "written": report.written,
        "differences": [asdict(difference) for difference in report.differences],
    }
    lines = [f"{report.rows} rows of {report.chains} files compared, {report.differing} differed."]
    lines += [str(difference) for difference in report.differences]
    failure = f"{report.differing} values of the tables are not what the ledger gives."
    return Result(data, lines, ok=report.is_equal or report.written, failure=failure)
