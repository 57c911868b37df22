"""Last year's files under a draft: which would have ended otherwise, where a recorded act would have been closed."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from openipo.domain.accounts.api import SYSTEM
from openipo.domain.cases.answers import AnswersGiven
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.law import book_named, calendar_of
from openipo.domain.cases.replay.players import play
from openipo.domain.cases.replay.recorded_acts import Batch, acts_in, batches
from openipo.domain.cases.replay.rehearsal import ClosedAct, Rehearsal
from openipo.domain.procedures.api import (
    Fee,
    Law,
    LawBook,
    Obstacle,
    OtherEnd,
    Revision,
    Text,
    other_ends,
    plan_move,
    tick,
)
from openipo.domain.procedures.api import fold as fold_case
from openipo.domain.rights.api import File, FileState
from openipo.domain.rights.api import fold as fold_content
from openipo.kernel.ledger.api import RecordedEvent, histories_of

AT_ONCE = 200  # files read from the ledger at one go
DRAFT = "draft:"


@dataclass(frozen=True)
class Replayed:
    """One file. `otherwise` is what came out differently, `closed` the acts that would not have been allowed.

    `obstacles` say why a file begun before the period could not be taken over into the draft. `unlike` says why nothing
    can be told of it: done again under its own law it did not come out as recorded, or could not be done at all.
    """

    file: UUID
    number: str
    otherwise: tuple[OtherEnd, ...] = ()
    closed: tuple[ClosedAct, ...] = ()
    notes: tuple[Text, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    unlike: str = ""

    @property
    def is_same(self) -> bool:
        return not (self.otherwise or self.closed or self.notes or self.obstacles or self.unlike)

    @property
    def ends_otherwise(self) -> bool:
        return any(each.kind == "outcome" for each in self.otherwise)


@dataclass
class ReplayReport:
    """What the draft would have made of the period. `left` files were not looked at, since time was up.

    On `unasked` files steps were taken before the law wanted its questions answered, or the answers are not kept with
    the file: they are judged as if answered so that the step passes.
    """

    book: str
    revision: str
    since: date
    until: date
    looked_at: int = 0
    acts: int = 0
    left: int = 0
    unasked: int = 0
    files: list[Replayed] = field(default_factory=list)  # those of which there is something to tell

    @property
    def unlike(self) -> list[Replayed]:
        return [each for each in self.files if each.unlike]


@dataclass(frozen=True)
class Texts:
    """The recorded law of a book and the draft beside it, so that a file may pass from one to the other."""

    recorded: LawBook
    both: LawBook
    draft: Revision

    def law(self, book: LawBook, revision: Revision) -> Law:
        return Law(book, revision, calendar_of(self.recorded.id), book.office)


def texts_of(draft: LawBook, revision: Revision) -> Texts:
    """The draft under a name of its own, in force from ever: that it comes later is not what is asked."""
    recorded = book_named(draft.id)
    fees = {name: priced_from_ever(fee, revision.in_force_from) for name, fee in revision.fees.items()}
    named = replace(revision, id=f"{DRAFT}{revision.id}", in_force_from=date.min, fees=fees)
    both = replace(recorded, revisions={**recorded.revisions, named.id: named}, rules={**recorded.rules, **draft.rules})
    return Texts(recorded, both, named)


def priced_from_ever(fee: Fee, in_force_from: date) -> Fee:
    """The price of the day on which the draft comes into force holds for all days before it too."""
    later = [each for each in fee.prices if each.valid_until is None or each.valid_until >= in_force_from]
    if not later:
        return fee
    first, *others = sorted(later, key=lambda each: each.valid_from)
    return replace(fee, prices=(replace(first, valid_from=date.min), *others))


def replay(  # noqa: PLR0913 - what is replayed, and how long it may take
    draft: LawBook,
    revision: Revision,
    *,
    since: date,
    until: date,
    files: Sequence[UUID] | None = None,
    is_over: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], object] = lambda done, of: None,
) -> ReplayReport:
    """Do once more what was done from `since` to `until` on the files of the book, under the draft.

    Each file is done twice: under its own law, which must give what is recorded, and under the draft. Nothing is
    written. `files` narrows it; `is_over` is asked between files, and ends it early.
    """
    texts = texts_of(draft, revision)
    wanted = list(files) if files is not None else files_to_replay(draft.id, until)
    report = ReplayReport(draft.id, revision.id, since, until)
    for start in range(0, len(wanted), AT_ONCE):
        for file, history in histories_of(wanted[start : start + AT_ONCE]):
            if is_over():
                report.left = len(wanted) - report.looked_at
                return report
            _look_at(report, texts, file, history)
            progress(report.looked_at, len(wanted))
    return report


def files_to_replay(book: str, until: date) -> list[UUID]:
    """The files of a book that were there by then, in the order of their ids."""
    found = File.objects.filter(book=book, received_on__lte=until)
    return list(found.order_by("pk").values_list("pk", flat=True))


def _look_at(report: ReplayReport, texts: Texts, file: UUID, history: Sequence[RecordedEvent]) -> None:
    report.looked_at += 1
    before, acted = split(history, report.since, report.until)
    if not acted:
        return
    try:
        replayed = _replayed(report, texts, file, before, acted)
    except Exception as error:  # whatever it is concerns one file, and is told of it
        replayed = Replayed(file, _number(history), unlike=f"{type(error).__name__}: {error}")
    if not replayed.is_same:
        report.files.append(replayed)


def split(history: Sequence[RecordedEvent], since: date, until: date) -> tuple[list[RecordedEvent], list[Batch]]:
    """What was there when the period began, and what was done in it.

    A file that came out of another one, or from an older system, begins with the state in which it came.
    """
    pieces = batches(history)
    begun = next((place for place, piece in enumerate(pieces) if piece.on >= since), len(pieces))
    if pieces and "application_received" not in pieces[0].kinds:
        pinned = next((place for place, each in enumerate(pieces, 1) if "revision_pinned" in each.kinds), len(pieces))
        begun = max(begun, pinned)
    earlier = [event for piece in pieces[:begun] for event in piece.events]
    return earlier, [piece for piece in pieces[begun:] if piece.on <= until]


def _replayed(
    report: ReplayReport, texts: Texts, file: UUID, before: Sequence[RecordedEvent], acted: Sequence[Batch]
) -> Replayed:
    recorded = at_hand_of(texts, file, [*before, *(event for each in acted for event in each.events)])
    number = recorded.content.number
    if not recorded.case.book:
        return Replayed(file, number)
    own = rehearse(report, texts, at_hand_of(texts, file, before), acted)
    report.unasked += bool(own.unasked)
    as_recorded = pass_time(_rehearsal(recorded, report.until), report.until)
    unlike = other_ends(as_recorded.at_hand.law, as_recorded.at_hand.case, own.at_hand.law, own.at_hand.case)
    if unlike or own.closed:
        told = [each.sentence["en"] for each in unlike] + [each.what.get("en", "") for each in own.closed]
        return Replayed(file, number, unlike=told[0])
    start = begun_under(texts, at_hand_of(texts, file, before), report.since)
    if isinstance(start, tuple):
        return Replayed(file, number, obstacles=start)
    drafted = rehearse(report, texts, start, acted, own.unasked)
    ends = other_ends(own.at_hand.law, own.at_hand.case, drafted.at_hand.law, drafted.at_hand.case)
    return Replayed(file, number, tuple(ends), tuple(drafted.closed), tuple(drafted.notes))


def at_hand_of(texts: Texts, file: UUID, events: Sequence[RecordedEvent]) -> FileAtHand:
    """The file as these events leave it, under the law that they pinned it to."""
    case = fold_case(events)
    pinned = texts.recorded.revisions.get(case.revision)
    revision = pinned or texts.recorded.in_force(max((each.effective_on for each in events), default=date.max))
    content = fold_content(events) if events else FileState()
    return FileAtHand(file, tuple(events), case, content, texts.law(texts.recorded, revision), AnswersGiven(file))


def begun_under(texts: Texts, now: FileAtHand, since: date) -> FileAtHand | tuple[Obstacle, ...]:
    """The file as it stands when the period begins, under the draft; or why it cannot be moved to it."""
    if not now.history:
        return replace(now, law=texts.law(texts.both, texts.draft))
    under = texts.both.revisions[now.case.revision]
    moved = _rehearsal(replace(now, law=texts.law(texts.both, under)), since)
    plan = plan_move(moved.at_hand.law, now.case, now.facts, texts.draft.id, since)
    if plan.obstacles:
        return plan.obstacles
    moved.add(plan.decision)
    return moved.at_hand


def rehearse(
    report: ReplayReport,
    texts: Texts,
    start: FileAtHand,
    acted: Iterable[Batch],
    unasked: Collection[int] | None = None,
) -> Rehearsal:
    """Every act of the period in its order, then time up to the end of it.

    A file that is received in the period is pinned to the law of its own day, or to the draft. The draft is given the
    acts that the rehearsal under the own law found `unasked`; without them this is that rehearsal.
    """
    is_draft = unasked is not None
    rehearsal = _rehearsal(start, report.until)
    rehearsal.unasked, rehearsal.finds_unasked = set(unasked or ()), not is_draft
    rehearsal.proposals = {key: key for key in start.case.proposals}
    for piece in acted:
        if not is_draft and not rehearsal.at_hand.case.revision:
            law = texts.law(texts.recorded, texts.recorded.revisions[_pinned(piece)])
            rehearsal.at_hand = replace(rehearsal.at_hand, law=law)
        for act in acts_in(piece, rehearsal.at_hand.law):
            play(rehearsal, act)
            report.acts += is_draft
    return pass_time(rehearsal, report.until)


def _pinned(piece: Batch) -> str:
    return next(str(each.payload["revision"]) for each in piece.events if each.kind == "revision_pinned")


def _rehearsal(at_hand: FileAtHand, on: date) -> Rehearsal:
    return Rehearsal(at_hand, on, datetime.combine(on, time(), UTC), SYSTEM)


def pass_time(rehearsal: Rehearsal, until: date) -> Rehearsal:
    now = rehearsal.at_hand
    if now.case.revision:
        rehearsal.add(tick(now.law, now.case, now.facts, until))
    return rehearsal


def _number(history: Sequence[RecordedEvent]) -> str:
    return str(fold_content(history).number)
