"""The steps by which a law book knows of hearings: summons, postponement, minutes (`docs/lawyer/law-book.md`)."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_noop

from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.errors import CaseError
from openipo.domain.hearings.api import Heard, Hearing
from openipo.kernel.calendar.api import in_language

SUMMON, POSTPONE, RECORD = "summon-to-hearing", "postpone-hearing", "record-hearing"


def refuse_without(at_hand: FileAtHand, proceeding: str, step: str) -> None:
    """Raises CaseError where the law knows no hearing in the proceeding."""
    place = at_hand.law.proceeding_named(at_hand.case, proceeding)
    if step not in at_hand.law.procedure_of(place).steps:
        raise CaseError(gettext_noop("The law book knows no hearing in this proceeding."))


def heard_in(at_hand: FileAtHand, proceeding: str, language: str) -> Heard:
    place = at_hand.law.proceeding_named(at_hand.case, proceeding)
    label = in_language(at_hand.law.procedure_of(place).label, language)
    return Heard(at_hand.file, proceeding, at_hand.content.number, f"{label} {place.number}".strip())


def parties_heard(at_hand: FileAtHand, proceeding: str) -> Iterator[str]:
    """Everybody who is summoned: the parties of the proceeding with their representatives, and of the file."""
    place = at_hand.law.proceeding_named(at_hand.case, proceeding)
    yield from (str(party["name"]) for party in place.parties)
    yield from (party.name for party in (*at_hand.content.applicants, *at_hand.content.representatives))


def when_and_where(hearing: Hearing, zone: str) -> dict[str, str]:
    """What the step of the law book asks for."""
    begins = hearing.starts_at.astimezone(ZoneInfo(zone))
    return {
        "hearing_on": begins.date().isoformat(),
        "hearing_at": f"{begins:%H:%M}",
        "hearing_room": hearing.room.name,
    }
