"""The documents of a proceeding, in order, for its bundle."""

from collections.abc import Iterator
from datetime import date

from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.correspondence.api import Letter
from openipo.domain.documents.api import content_of, documents_by_id
from openipo.domain.hearings.api import Cover, Part, bundle
from openipo.domain.procedures.api import ProceedingState
from openipo.kernel.calendar.api import in_language


def bundle_of(at_hand: FileAtHand, proceeding: str, language: str) -> bytes:
    """What came in since the proceeding was opened, and the letters issued in it, as one paper."""
    place = at_hand.law.proceeding_named(at_hand.case, proceeding)
    label = in_language(at_hand.law.procedure_of(place).label, language)
    about = f"{label} {place.number}, {at_hand.content.number}"
    wanted = [*_received(at_hand, place), *_issued(at_hand, place)]
    stored = documents_by_id([document for document, _, _ in wanted])
    parts = [
        Part(title, on, content_of(document), stored[document].media_type)
        for document, title, on in wanted
        if document in stored
    ]
    return bundle(parts, Cover(at_hand.law.office, about, language))


def _received(at_hand: FileAtHand, place: ProceedingState) -> Iterator[tuple[str, str, date]]:
    """By what they are called on the file."""
    for each in at_hand.content.documents:
        if each.received_on is not None and each.received_on >= place.opened_on:
            yield each.document, each.title or each.kind, each.received_on


def _issued(at_hand: FileAtHand, place: ProceedingState) -> Iterator[tuple[str, str, date]]:
    keys = {state.key for state in at_hand.case.letters.values() if state.proceeding == place.key}
    issued = Letter.objects.filter(file=at_hand.file, key__in=keys, issued_on__isnull=False).order_by(
        "issued_on", "key"
    )
    for letter in issued:
        if letter.document and letter.issued_on:
            yield letter.document, letter.title, letter.issued_on
