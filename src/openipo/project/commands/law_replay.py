"""`openipo law replay`: the files of a year under a draft of the law. Reads the register, writes nothing."""

import argparse
import sys
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, Any

from openipo.project.commands.law_changes import BOOK
from openipo.project.commands.named_books import named_books
from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command

if TYPE_CHECKING:
    from openipo.domain.cases.api import Replayed, ReplayReport

EVERY = 100  # files between two words about progress


def add_to(law: Any) -> None:
    replay = add_command(law, "replay", replay_files, "do last year's acts once more under a draft; tell what differs")
    replay.add_argument("book", metavar="BOOK", help=BOOK)
    replay.add_argument("--year", type=int, help="the calendar year (default: the last one that is over)")
    replay.add_argument("--from", dest="since", type=_a_day, help="the first day, instead of a year")
    replay.add_argument("--until", type=_a_day, help="the last day (default: today)")
    replay.add_argument("--files", type=int, metavar="N", help="at most so many files")
    replay.add_argument("--seconds", type=int, default=600, metavar="N", help="for at most so long (default 600)")


def _a_day(text: str) -> date:
    from openipo.project.commands.law import a_day

    return a_day(text)


def replay_files(arguments: argparse.Namespace) -> Result:
    """Exit code 0 whatever differs: that is what one wants to know."""
    start_with_database()
    from openipo.domain.cases.api import files_to_replay, replay

    begun = monotonic()
    with named_books(arguments.book) as (named,):
        since, until = _period(arguments)
        files = files_to_replay(named.book.id, until)[: arguments.files]
        report = replay(
            named.book,
            named.revision,
            since=since,
            until=until,
            files=files,
            is_over=lambda: monotonic() - begun > arguments.seconds,
            progress=_tell_progress,
        )
    seconds = monotonic() - begun
    return Result(_as_data(report, seconds), _as_lines(report, seconds))


def _period(arguments: argparse.Namespace) -> tuple[date, date]:
    from openipo.project.commands.tick import _today

    today = _today()
    if arguments.since or arguments.until:
        until = arguments.until or today
        since = arguments.since or until.replace(day=1, month=1)
    else:
        year = arguments.year or today.year - 1
        since, until = date(year, 1, 1), min(date(year, 12, 31), today)
    if since > until or until > today:
        raise Failure(f"{since} to {until} is no period that is over; today is {today}.")
    return since, until


def _tell_progress(done: int, of: int) -> None:
    if done % EVERY == 0 and sys.stderr.isatty():
        sys.stderr.write(f"{done} of {of} files\n")


def _as_data(report: "ReplayReport", seconds: float) -> dict[str, Any]:
    return {
        "book": report.book,
        "revision": report.revision,
        "from": report.since.isoformat(),
        "until": report.until.isoformat(),
        "files": report.looked_at,
        "acts": report.acts,
        "left": report.left,
        "seconds": round(seconds, 2),
        "ended_otherwise": sum(each.ends_otherwise for each in report.files),
        "with_acts_closed": sum(bool(each.closed) for each in report.files),
        "not_to_be_judged": len(report.unlike),
        "judged_without_answers": report.unasked,
        "told": [_file(each) for each in report.files],
    }


def _file(each: "Replayed") -> dict[str, Any]:
    return {
        "file": str(each.file),
        "number": each.number,
        "otherwise": [
            {"kind": end.kind, "key": end.key, "sentence": dict(end.sentence), "law": end.law} for end in each.otherwise
        ],
        "closed": [
            {
                "on": act.on.isoformat(),
                "act": dict(act.what),
                "law": act.law,
                "obstacles": [{"reason": dict(each.reason), "law": each.law} for each in act.obstacles],
            }
            for act in each.closed
        ],
        "notes": [dict(note) for note in each.notes],
        "not_taken_over": [{"reason": dict(each.reason), "law": each.law} for each in each.obstacles],
        "unlike": each.unlike,
    }


def _as_lines(report: "ReplayReport", seconds: float) -> list[str]:
    lines = [line for each in report.files for line in _lines_of(each)]
    ended = sum(each.ends_otherwise for each in report.files)
    unlike = len(report.unlike)
    lines.append(
        f"{report.book} under {report.revision}, {report.since} to {report.until}: {report.looked_at} files and "
        f"{report.acts} acts in {seconds:.1f} s; {len(report.files) - unlike} differ, {ended} of them would "
        f"have ended otherwise; {unlike} cannot be judged."
    )
    if report.unasked:
        lines.append(
            f"On {report.unasked} files steps are older than the law's questions, or the answers are not kept: they "
            "are judged as if the questions had been answered so that the step passes."
        )
    if report.left:
        lines.append(f"Time was up: {report.left} files have not been looked at.")
    return lines


def _lines_of(each: "Replayed") -> list[str]:
    if each.unlike:
        return [f"{each.number}: cannot be judged, it does not come out as recorded: {each.unlike}"]
    lines = [f"{each.number}: cannot be taken over: {obstacle.reason.get('en')}" for obstacle in each.obstacles]
    lines += [f"{each.number}: {end.sentence['en']} ({end.law})" for end in each.otherwise]
    for act in each.closed:
        reasons = " ".join(obstacle.reason.get("en", "") for obstacle in act.obstacles)
        lines.append(f"{each.number}: {act.on}: closed: {act.what.get('en')}: {reasons} ({act.law})")
    return lines + [f"{each.number}: {note.get('en')}" for note in each.notes]
