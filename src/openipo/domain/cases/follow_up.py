"""What newly recorded facts call for in the rooms below: letters to draft, entries to queue, fees to post."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.addressee import addressee_of
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.letter_values import LetterSource, ground_id, letter_values, pictures_of_rights
from openipo.domain.correspondence.api import Clause, ToDraft, draft_each
from openipo.domain.fees.api import FEE_EVENTS, post_receivables
from openipo.domain.procedures.api import LetterState
from openipo.domain.publication.api import ToQueue, queue_each
from openipo.domain.rights.api import GoodsItem
from openipo.kernel.ledger.api import RecordedEvent


def follow_up(at_hand: FileAtHand, recorded: Iterable[RecordedEvent], *, on: date, at: datetime, by: Actor) -> None:
    """In the transaction of the act, so that no letter, no entry and no fee is ever forgotten."""
    follow_up_each([(at_hand, recorded)], on=on, at=at, by=by)


def follow_up_each(
    written: Iterable[tuple[FileAtHand, Iterable[RecordedEvent]]], *, on: date, at: datetime, by: Actor
) -> None:
    """The same for many files, with what was newly recorded on each."""
    each_file = [(at_hand, list(recorded)) for at_hand, recorded in written]
    letters, entries = [], []
    for at_hand, recorded in each_file:
        for event in recorded:
            if event.kind == "letter_drafted":
                letters.append(letter_called_for(at_hand, at_hand.case.letters[event.payload["key"]], on=on, by=by))
            elif event.kind == "entry_queued" and not event.payload.get("corrects"):
                entries.append(entry_called_for(at_hand, event))
    if letters:
        draft_each(letters, by=by, on=on, at=at)
    if entries:
        queue_each(entries, at=at)
    post_fees([event for _, events in each_file for event in events if event.kind in FEE_EVENTS], on=on, at=at, by=by)


def post_fees(events: Sequence[RecordedEvent], *, on: date, at: datetime, by: Actor) -> None:
    """What was charged, priced again, paid or waived stands in the books at once: one entry for all files."""
    if events:
        source = f"{events[0].chain}:{events[0].sequence}"
        post_receivables({event.chain for event in events}, source=source, on=on, at=at, by=by)


def letter_called_for(at_hand: FileAtHand, state: LetterState, *, on: date, by: Actor) -> ToDraft:
    """The letter to be drafted, in the addressee's language where the book has it."""
    letter = at_hand.law.revision.letters[state.letter]
    addressee = addressee_of(at_hand, state)
    language = addressee.language if addressee.language in letter.texts else next(iter(letter.texts))
    source = LetterSource(at_hand.law, at_hand.case, at_hand.content, state, on, by.name, language)
    return ToDraft(
        file=at_hand.file,
        letter_key=state.key,
        letter=letter,
        addressee=addressee,
        values=letter_values(source),
        language=language,
        grounds=clauses(at_hand, state),
        pictures=pictures_of_rights(source),
        items=tuple(state.facts.get("items") or ()),
    )


def clauses(at_hand: FileAtHand, state: LetterState) -> list[Clause]:
    """The grounds that the officer chose, each with the goods it concerns (those of the step where it names none)."""
    library = at_hand.law.revision.grounds
    touched = tuple(state.facts.get("items") or ())
    return [
        Clause(library[ground_id(each)], _goods(at_hand, _items(each) or touched))
        for each in state.facts.get("grounds") or ()
    ]


def _items(stated: Any) -> tuple[str, ...]:
    return tuple(stated.get("items") or ()) if isinstance(stated, dict) else ()


def _goods(at_hand: FileAtHand, items: tuple[str, ...]) -> tuple[GoodsItem, ...]:
    return tuple(item for item in at_hand.content.goods if item.id in items)


def entry_called_for(at_hand: FileAtHand, event: RecordedEvent) -> ToQueue:
    """The entry that waits for the next issue of the gazette."""
    return ToQueue(
        file=at_hand.file,
        entry_key=event.payload["key"],
        section=at_hand.law.revision.sections[event.payload["section"]],
        number=at_hand.content.number,
        law=event.payload["law"],
        queued_on=event.effective_on,
        items=tuple(event.payload.get("items") or ()),
    )
