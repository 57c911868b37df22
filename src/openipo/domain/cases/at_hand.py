"""A file taken up for work: its history, where it stands, what the register says of it, and the law it is under."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from openipo.domain.cases.answers import AnswersGiven
from openipo.domain.cases.errors import CaseError, FileMoved, NotFound
from openipo.domain.cases.law import calendars, law_named
from openipo.domain.cases.models import CheckAnswer
from openipo.domain.cases.rules.goods_reworded_at import goods_reworded_at
from openipo.domain.procedures.api import CaseState, Law
from openipo.domain.procedures.api import fold as fold_case
from openipo.domain.rights.api import FileState, facts_of
from openipo.domain.rights.api import fold as fold_content
from openipo.kernel.calendar.api import Calendar
from openipo.kernel.ledger.api import RecordedEvent, UnknownChain, histories_of, history, lock, lock_many

NO_FILE = gettext_noop("There is no such file.")
NO_LAW_BOOK = gettext_noop("This file came from an older system and is under no law book yet; take it up first.")


@dataclass(frozen=True)
class FileAtHand:
    """A file as it stands. `law` is the revision it is pinned to."""

    file: UUID
    history: Sequence[RecordedEvent]
    case: CaseState
    content: FileState
    law: Law
    answers: AnswersGiven = field(default_factory=AnswersGiven)

    @cached_property
    def facts(self) -> Mapping[str, Any]:
        """What the law book sees: what the register says, and what officers answered to its questions."""
        return {**facts_of(self.content, self.case.items), "answers": self.answers.but_for(self.is_outdated)}

    @cached_property
    def goods_reworded_at(self) -> datetime | None:
        return goods_reworded_at(self.history)

    def is_outdated(self, answer: CheckAnswer) -> bool:
        """Is its question about the goods, and have they been put into other words since it was answered?"""
        check = self.law.revision.checks.get(answer.check_id)
        if check is None or not check.about_goods or self.goods_reworded_at is None:
            return False
        return answer.answered_at < self.goods_reworded_at


def take_up(
    file: UUID, *, expected_length: int | None = None, calendars: Mapping[str, Calendar] | None = None
) -> FileAtHand:
    """The file, locked until the transaction ends. Raises `FileMoved` where it is not as the officer saw it.

    `calendars` by law book spare a query for each file where many are taken up in a row.
    """
    locked_length(file, expected_length)
    return laid_open(file, history(file), calendars)


def take_up_many(files: Collection[UUID], *, calendars: Mapping[str, Calendar]) -> list[FileAtHand]:
    """Many files, locked in the one order in which everybody locks them, until the transaction ends.

    Those of a back file, under no law book, are left out. Raises `NotFound`.
    """
    try:
        lock_many(files)
    except UnknownChain as unknown:
        raise NotFound(NO_FILE) from unknown
    told = ((file, events) for file, events in histories_of(files) if fold_case(events).book)
    return [laid_open(file, events, calendars) for file, events in told]


def locked_length(file: UUID, expected_length: int | None = None) -> int:
    """Lock the file and give the number of its events. Raises `NotFound`, `FileMoved`."""
    try:
        head = lock(file)
    except UnknownChain as unknown:
        raise NotFound(NO_FILE) from unknown
    if expected_length is not None and head.length != expected_length:
        raise FileMoved(file, expected_length, head.length)
    return head.length


def look_at(file: UUID, *, as_of: date | None = None, known_at: datetime | None = None) -> FileAtHand:
    """The file for reading, as of a day and as known at an instant."""
    events = history(file, as_of=as_of, known_at=known_at)
    if not events:
        raise NotFound(gettext_noop("There is no such file, or nothing was known of it at that time."))
    return laid_open(file, events, known_at=known_at)


def look_at_many(files: Collection[UUID]) -> dict[UUID, FileAtHand]:
    """Several files for reading, in two queries; those of a back file, under no law book, are left out."""
    shared = calendars()
    told = ((file, events) for file, events in histories_of(files) if fold_case(events).book)
    return {file: laid_open(file, events, shared) for file, events in told}


def laid_open(
    file: UUID,
    events: Sequence[RecordedEvent],
    calendars: Mapping[str, Calendar] | None = None,
    known_at: datetime | None = None,
) -> FileAtHand:
    """The file that these events tell of. A back file has no law book: nothing can be done on it here."""
    case = fold_case(events)
    if not case.book:
        raise CaseError(NO_LAW_BOOK)
    calendar = calendars.get(case.book) if calendars else None
    law = law_named(case.book, case.revision, calendar)
    return FileAtHand(file, events, case, fold_content(events), law, AnswersGiven(file, known_at))
