"""Files beside the one that is worked on: those that an act opens, and those that it joins to this one."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext_noop

from openipo.domain.cases.answers import AnswersGiven, hand_on_answers
from openipo.domain.cases.at_hand import FileAtHand, locked_length, look_at, take_up
from openipo.domain.cases.errors import CaseError, FileMoved
from openipo.domain.cases.law import law_on, number_in, st13_of
from openipo.domain.procedures.api import (
    CaseState,
    Law,
    Step,
    books,
    inherit,
    published_stamp,
    register_occurrences,
    start,
)
from openipo.domain.rights.api import (
    FileNotFound,
    FileState,
    NewFile,
    file_opened,
    files_to_merge,
    find_file,
    number_key,
)
from openipo.kernel.ledger.api import NewEvent, open_chain

if TYPE_CHECKING:
    from openipo.domain.cases.act import Act

REACHING = ("merge", "link")  # effects that reach into the files named by the fact `files`


def take_up_with_others(
    file: UUID, *, proceeding: str, step: str, facts: Mapping[str, Any] | None, expected_length: int | None = None
) -> tuple[FileAtHand, dict[UUID, FileAtHand]]:
    """The file, and those that the step would join to it, all locked in the one order in which everybody locks.

    Which they are is read before they are locked, and read again after. Raises `FileMoved` where it has changed.
    """
    if step.rpartition(".")[2] not in merging_steps():
        return take_up(file, expected_length=expected_length), {}
    named = files_named(look_at(file), proceeding, step, facts)
    for each in sorted({file, *named}):
        locked_length(each)
    at_hand = take_up(file, expected_length=expected_length)
    if files_named(at_hand, proceeding, step, facts) != named:
        raise FileMoved(file, len(at_hand.history), len(at_hand.history))
    return at_hand, {each: take_up(each) for each in named if each != file}


def take_up_with_others_for(
    file: UUID, proposal: str, expected_length: int | None = None
) -> tuple[FileAtHand, dict[UUID, FileAtHand]]:
    """The same for a step that was proposed. Its key names the step, so that files are read twice only where needed."""
    if not merging_steps().intersection(proposal.split("/")):
        return take_up(file, expected_length=expected_length), {}
    proposed = look_at(file).case.proposals.get(proposal)
    if proposed is None:
        return take_up(file, expected_length=expected_length), {}
    return take_up_with_others(
        file,
        proceeding=proposed.proceeding,
        step=proposed.step,
        facts=proposed.facts,
        expected_length=expected_length,
    )


def merging_steps() -> frozenset[str]:
    """The steps of the installed law books that join files."""
    return _merging_steps(published_stamp())


@lru_cache(maxsize=8)
def _merging_steps(stamp: int) -> frozenset[str]:
    return frozenset(
        step.id
        for book in books().values()
        for revision in book.revisions.values()
        for procedure in revision.procedures.values()
        for step in procedure.steps.values()
        if merges(step)
    )


def merges(step: Step) -> bool:
    return any(effect.name in REACHING for effect in step.effects)


def files_named(at_hand: FileAtHand, proceeding: str, step: str, facts: Mapping[str, Any] | None) -> list[UUID]:
    """The files that the request or the step names to be joined, each once. Raises `CaseError` for one unknown."""
    place = at_hand.law.proceeding_named(at_hand.case, proceeding)
    if not merges(at_hand.law.step_named(place, step)):
        return []
    stated = {**place.facts, **(facts or {})}
    return list(dict.fromkeys(file_with_number(number) for number in files_to_merge(stated.get("files"))))


def file_with_number(number: str) -> UUID:
    try:
        return find_file(number).pk
    except FileNotFound as unknown:
        raise CaseError(gettext_noop("No file has the number %(number)s."), number=number) from unknown


def disputed_items(law: Law, case: CaseState) -> frozenset[str]:
    """The goods that open proceedings about certain goods are about, such as an opposition."""
    return frozenset(
        item
        for proceeding in case.proceedings.values()
        if not proceeding.final and law.procedure_of(proceeding).is_dispute
        for item in proceeding.items or case.items
    )


def open_new_file(act: "Act", asked: NewFile) -> "Act":
    """The act that begins the new file: its number, what it holds, and where it stands."""
    parent = act.at_hand
    filed_on = asked.dates.get("filed_on", act.on)
    law = parent.law if asked.goes_on else law_on(asked.book or parent.law.book.id, filed_on)
    number = number_in(law, asked.series, act.on, base=parent.content.number)
    numbers = {"number": number.text, "st13": st13_of(law, asked.series, number)}
    if asked.goes_on and parent.content.registration_number:
        base = parent.content.registration_number
        numbers["registration_number"] = number_in(law, asked.registration_series, act.on, base=base).text
    event = file_opened(asked, on=act.on, numbers=numbers, office=law.office.code, came_from=origin(parent))
    chain = open_chain("file")
    child = act.beside(FileAtHand(chain, (), CaseState(), FileState(), law, AnswersGiven(chain)))
    child.record([event])
    now = child.at_hand
    if asked.goes_on:
        hand_on_answers(parent.file, chain, but_for=parent.is_outdated)
        child.add(inherit(law, parent.case, now.case, now.facts, act.on, number=number.text, says=asked.says))
    else:
        child.add(start(law, now.facts, act.on, case=now.case, number=number.text))
    return child


def origin(parent: FileAtHand) -> dict[str, Any]:
    """The file that another comes from, with the place in its chain up to which it was taken over."""
    head = parent.history[-1]
    return {
        "file": str(parent.file),
        "number": parent.content.number,
        "length": head.sequence,
        "head": head.digest,
    }


def tell_other(act: "Act", other: FileAtHand, events: Sequence[NewEvent]) -> "Act":
    """What an act records on another file, with all that the law lets follow there."""
    beside = act.beside(other)
    before = other.case
    beside.record(events)
    for occurrence in register_occurrences(before, events):
        beside.happen(occurrence)
    _refuse_unfinished(beside.at_hand)
    return beside


def _refuse_unfinished(ended: FileAtHand) -> None:
    """A file that ends leaves nothing open: no renewal that would lapse, no dispute without an end."""
    still_open = any(not each.final for each in ended.case.proceedings.values())
    if ended.content.register_status == "ended" and still_open:
        raise CaseError(
            gettext_noop("File %(number)s cannot end here: a proceeding is open on it."), number=ended.content.number
        )


def other_named(others: Iterable[FileAtHand], number: str) -> FileAtHand:
    """One of the files taken up with this one, by any of its numbers. Raises `CaseError`."""
    key = number_key(number)
    for each in others:
        content = each.content
        if key in (number_key(content.number), content.st13, number_key(content.registration_number)):
            return each
    raise CaseError(gettext_noop("No file has the number %(number)s."), number=number)
