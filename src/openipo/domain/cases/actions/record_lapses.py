"""The registrar records that rights of an older system have lapsed, many at once: nobody had said so there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act_together import write_together
from openipo.domain.cases.at_hand import locked_length
from openipo.domain.cases.in_languages import in_languages
from openipo.domain.cases.law import calendars
from openipo.domain.cases.permissions import require
from openipo.domain.cases.taking_up.back_file import WAITING, BackFile, back_files
from openipo.domain.cases.taking_up.lapsing import Lapsing, lapsing_of
from openipo.domain.cases.taking_up.parts import parts
from openipo.domain.cases.taking_up.proposing import Question
from openipo.domain.cases.taking_up.taking import act_of_taking_up
from openipo.domain.correspondence.api import LetterRefused
from openipo.domain.procedures.api import TakingUpTable, taking_up_table
from openipo.kernel.calendar.api import Calendar


def record_lapses(
    *, files: Iterable[UUID], on: date, by: Actor, at: datetime, announced: bool = False, dry_run: bool = True
) -> Iterator[Lapsing]:
    """Say of each file whether its protection is over; without `dry_run`, take up those of which no more is to be said.

    They come under the law book and lapse by the law's own step, which counts from the day that the law names.
    `announced`: the notices and gazette entries that the law attaches to it are made; else it is only recorded.

    A hundred files are one transaction. A file under a law already is passed over, so that a run that broke off may be
    repeated and goes on where it was. Raises `AccessRefused`, and `LawBookError` where the office's table is unsound.
    """
    require(by, "propose-taking-up" if dry_run else "take-up-plainly")
    table, shared = taking_up_table(settings.OFFICE), calendars()
    for part in parts(files):
        if dry_run:
            yield from (_looked_at(each, table, shared, on) for each in back_files(part))
        else:
            yield from _record(part, Told(table, shared, on, by, at, announced))


@dataclass(frozen=True)
class Told:
    """What all parts of a run have in common."""

    table: TakingUpTable
    calendars: Mapping[str, Calendar]
    on: date
    by: Actor
    at: datetime
    announced: bool


def _record(part: Sequence[UUID], told: Told) -> list[Lapsing]:
    """The part at once; where a notice cannot be written, each file by itself, so that it holds up no other."""
    try:
        return _together(part, told)
    except LetterRefused:
        return [found for file in part for found in _alone(file, told)]


def _alone(file: UUID, told: Told) -> list[Lapsing]:
    try:
        return _together([file], told)
    except LetterRefused as refusal:
        asked = (Question("letter", reason=in_languages(refusal)),)
        seen = [_looked_at(each, told.table, told.calendars, told.on) for each in back_files([file])]
        return [replace(each, questions=asked) for each in seen]


def _looked_at(file: BackFile, table: TakingUpTable, shared: Mapping[str, Calendar], on: date) -> Lapsing:
    found = lapsing_of(file, table, on, shared)
    return replace(found, questions=(Question("waits", WAITING),)) if file.waiting is not None else found


@transaction.atomic
def _together(part: Sequence[UUID], told: Told) -> list[Lapsing]:
    """Files locked in the one order in which everybody locks them; all of them, or none."""
    for locked in sorted(part):
        locked_length(locked)
    found, acts = [], []
    for file in back_files(part):
        each = _looked_at(file, told.table, told.calendars, told.on)
        if each.is_plain and each.law and each.standing:
            standing = replace(each.standing, announced=told.announced)
            acts.append(act_of_taking_up(file, each.law, standing, on=told.on, by=told.by, at=told.at))
            each = replace(each, is_done=True)
        found.append(each)
    write_together(acts)
    return found
