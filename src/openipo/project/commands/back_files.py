"""`openipo back-files`: files of an older system are taken up, or lapse, and number series go on after its own."""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openipo.project.commands.lapses_told import COLUMNS as LAPSE_COLUMNS
from openipo.project.commands.lapses_told import Lapses
from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group

if TYPE_CHECKING:
    from openipo.domain.accounts.api import Actor
    from openipo.domain.cases.api import TakenUp

COLUMNS = ("number", "status", "questions")


def add_to(subparsers: Any) -> None:
    group = add_group(subparsers, "back-files", "files that came from an older system")
    taking = add_command(group, "take-up", take_up, "take up the files whose status maps plainly by the office's table")
    taking.add_argument("--dry-run", action="store_true", help="say what would become of each, change nothing")
    taking.add_argument("--by", default="", help="the sign-in name of the registrar who does it")
    taking.add_argument("--csv", type=Path, help="write the files that need a person, with what to look into")
    lapsing = add_command(group, "lapse", lapse, "record lapses of which the older system did not say so")
    lapsing.add_argument("--dry-run", action="store_true", help="say which would lapse and why, change nothing")
    lapsing.add_argument("--by", default="", help="the sign-in name of the registrar who does it")
    lapsing.add_argument("--year", type=int, default=0, help="only those whose protection ended in that year")
    lapsing.add_argument("--leave", nargs="*", default=(), metavar="NUMBER", help="files to leave out, by number")
    lapsing.add_argument("--announced", action="store_true", help="make the notices and gazette entries of the law")
    lapsing.add_argument("--csv", type=Path, help="write every file that was looked at, with its days or what is open")
    numbers = add_command(group, "number-after", number_after, "let a number series go on after the older system's own")
    numbers.add_argument("book", help="the law book, as office/right")
    numbers.add_argument("series", help="the series of the book: application, registration ...")
    numbers.add_argument("last", type=int, help="the last number that the older system gave")
    numbers.add_argument("--year", type=int, default=0, help="of a series that begins anew each year: its year")


@dataclass
class Tally:
    """What was found: how the plain ones stand, what is asked of the others, and which these are."""

    looked_at: int = 0
    plain: int = 0
    taken_up: int = 0
    stands: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    questions: Counter[str] = field(default_factory=Counter)
    examples: dict[str, tuple[str, str]] = field(default_factory=dict)
    left: list[dict[str, Any]] = field(default_factory=list)

    def count(self, each: "TakenUp") -> None:
        self.looked_at += 1
        self.taken_up += each.is_done
        standing = each.proposed.standing
        if each.proposed.is_plain and standing:
            self.plain += 1
            phases = ", ".join(f"{stated.procedure}: {stated.phase}" for stated in standing.proceedings)
            self.stands[standing.book, standing.revision, phases] += 1
            return
        said = {question.code: question.in_words("en") for question in each.proposed.questions}
        self.questions.update(said.keys())
        for code, sentence in said.items():
            self.examples.setdefault(code, (each.number, sentence))
        self.left.append({"number": each.number, "status": each.status, "questions": list(said.values())})

    def as_json(self, *, on: date, dry_run: bool) -> dict[str, Any]:
        return {
            "on": on,
            "dry_run": dry_run,
            "looked_at": self.looked_at,
            "plain": self.plain,
            "taken_up": self.taken_up,
            "stands": [
                {"book": book, "revision": revision, "stands": phases, "files": files}
                for (book, revision, phases), files in self.stands.most_common()
            ],
            "questions": [
                {"code": code, "files": files, "example": self.examples[code][0], "sentence": self.examples[code][1]}
                for code, files in self.questions.most_common()
            ],
            "left": self.left,
        }

    def lines(self, *, dry_run: bool) -> list[str]:
        verb = "would be taken up" if dry_run else "taken up"
        done = self.plain if dry_run else self.taken_up
        told = [f"{self.looked_at} files under no law book: {done} {verb}, {len(self.left)} need a person."]
        told += [
            f"  {files:7}  {book} {revision}  {phases}" for (book, revision, phases), files in self.stands.most_common()
        ]
        told += [
            f"  {files:7}  {code}: {self.examples[code][1]} (such as {self.examples[code][0]})"
            for code, files in self.questions.most_common()
        ]
        return told


def take_up(arguments: argparse.Namespace) -> Result:
    """A run that broke off is repeated as it was: what is under a law book by then is passed over."""
    start_with_database()
    from django.conf import settings

    from openipo.domain.accounts.api import office_named
    from openipo.domain.cases.api import files_not_taken_up, take_up_plain_files
    from openipo.domain.procedures.api import LawBookError
    from openipo.kernel.clock.api import now, today
    from openipo.kernel.security.api import AccessRefused

    on = today(office_named(settings.OFFICE).time_zone)
    by = _officer(arguments, on)
    tally = Tally()
    try:
        found = take_up_plain_files(files=list(files_not_taken_up()), on=on, by=by, at=now(), dry_run=arguments.dry_run)
        for each in found:
            tally.count(each)
    except LawBookError as faulty:
        raise Failure("The office's table cannot be followed. " + " ".join(map(str, faulty.problems))) from faulty
    except AccessRefused as refusal:
        raise Failure(str(refusal.permission.reason)) from refusal
    if arguments.csv:
        _write(arguments.csv, tally.left)
    return Result(tally.as_json(on=on, dry_run=arguments.dry_run), tally.lines(dry_run=arguments.dry_run))


def lapse(arguments: argparse.Namespace) -> Result:
    """A run that broke off is repeated as it was: what lapsed is under a law book by then and is passed over."""
    start_with_database()
    from django.conf import settings

    from openipo.domain.accounts.api import office_named
    from openipo.domain.cases.api import files_past_their_day, record_lapses
    from openipo.domain.procedures.api import LawBookError
    from openipo.kernel.clock.api import now, today
    from openipo.kernel.security.api import AccessRefused

    on = today(office_named(settings.OFFICE).time_zone)
    files = files_past_their_day(on).exclude(number__in=arguments.leave)
    if arguments.year:
        files = files.filter(expires_on__year=arguments.year)
    named = list(files.values_list("pk", flat=True))
    told, how = Lapses(), {"announced": arguments.announced, "dry_run": arguments.dry_run}
    try:
        for each in record_lapses(files=named, on=on, by=_officer(arguments, on), at=now(), **how):
            told.count(each)
    except LawBookError as faulty:
        raise Failure("The office's table cannot be followed. " + " ".join(map(str, faulty.problems))) from faulty
    except AccessRefused as refusal:
        raise Failure(str(refusal.permission.reason)) from refusal
    if arguments.csv:
        write_rows(arguments.csv, LAPSE_COLUMNS, told.rows)
    return Result(told.as_json(on=on, dry_run=arguments.dry_run), told.lines(dry_run=arguments.dry_run))


def _officer(arguments: argparse.Namespace, on: date) -> "Actor":
    """Whoever runs it takes it upon himself by name; to look at what would happen, nobody need be named."""
    from openipo.domain.accounts.api import User, actor_of, at_the_server
    from openipo.domain.cases.api import FILE_DUTIES

    if arguments.by:
        user = User.objects.filter(username=arguments.by, is_active=True).first()
        if user is None:
            raise Failure(f"Nobody signs in as “{arguments.by}”.")
        return actor_of(user, on=on)
    if not arguments.dry_run:
        raise Failure("Name the registrar who takes the files up: --by SIGN-IN-NAME.")
    return at_the_server(FILE_DUTIES, "take-up-plainly")


def _write(path: Path, left: Iterable[dict[str, Any]]) -> None:
    write_rows(path, COLUMNS, ((each["number"], each["status"], " ".join(each["questions"])) for each in left))


def write_rows(path: Path, columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    from openipo.kernel.security.api import as_sheet_text

    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows([as_sheet_text(words) for words in row] for row in rows)
    except OSError as error:
        raise Failure(f"{path} cannot be written: {error.strerror}.") from error


def number_after(arguments: argparse.Namespace) -> Result:
    """So that no new registration bears a number that an older one has."""
    start_with_database()
    from django.db import transaction

    from openipo.domain.procedures.api import UnknownBook, book
    from openipo.kernel.numbering.api import go_on_from

    try:
        series = list(book(arguments.book).revisions.values())[-1].series
    except UnknownBook as unknown:
        raise Failure(str(unknown)) from unknown
    if arguments.series not in series:
        raise Failure(f"{arguments.book} has no series “{arguments.series}”; it has {', '.join(series)}.")
    yearly = series[arguments.series].restarts == "yearly"
    if yearly != bool(arguments.year):
        raise Failure("Name the year with --year for a series that begins anew each year, and for no other.")
    with transaction.atomic():
        go_on_from(f"{arguments.book}:{arguments.series}", last=arguments.last, year=arguments.year)
    told = {"book": arguments.book, "series": arguments.series, "last": arguments.last, "year": arguments.year}
    return Result(told, [f"{arguments.series} of {arguments.book} goes on after {arguments.last}."])
