"""A hearing is fixed: for a proceeding, in a room, from hour to hour, with those who are needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.hearings.booking import hold, refuse_double_booking
from openipo.domain.hearings.errors import HearingRefused
from openipo.domain.hearings.models import Attendance, Hearing, Room
from openipo.domain.hearings.permissions import require


@dataclass(frozen=True)
class Heard:
    """What is heard: a proceeding of a file, with the file's number and the proceeding in words."""

    file: UUID
    proceeding: str
    number: str
    what: str


@dataclass(frozen=True)
class Sitting:
    """Where and when, and who is needed: officers by sign-in name, whoever presides first; parties by name."""

    room: int
    starts_at: datetime
    ends_at: datetime
    officers: tuple[str, ...]
    parties: tuple[str, ...] = ()


@transaction.atomic
def fix_hearing(*, heard: Heard, sitting: Sitting, by: Actor, at: datetime, follows: Hearing | None = None) -> Hearing:
    """The hearing as fixed; `follows` is the one whose place it takes.

    Raises HearingRefused where the hours are wrong, or the room or anybody is taken.
    """
    require(by, "fix")
    room = _room(sitting, at)
    parties = {party_name(each): " ".join(each.split())[:200] for each in reversed(sitting.parties)}
    hold(room, sitting.officers, parties)
    refuse_double_booking(
        room=room,
        officers=sitting.officers,
        parties=parties,
        starts_at=sitting.starts_at,
        ends_at=sitting.ends_at,
        besides=follows.pk if follows else None,
    )
    hearing = Hearing.objects.create(
        file=heard.file,
        proceeding=heard.proceeding,
        number=heard.number,
        what=heard.what[:200],
        room=room,
        starts_at=sitting.starts_at,
        ends_at=sitting.ends_at,
        follows=follows,
        fixed_by=by.id,
        fixed_at=at,
    )
    _need(hearing, sitting.officers, parties)
    return hearing


def _room(sitting: Sitting, at: datetime) -> Room:
    room = Room.objects.filter(pk=sitting.room, in_use=True).first()
    if room is None:
        raise HearingRefused(gettext_noop("Choose a room that is in use."))
    if sitting.ends_at <= sitting.starts_at:
        raise HearingRefused(gettext_noop("A hearing ends after it begins."))
    if sitting.starts_at <= at:
        raise HearingRefused(gettext_noop("A hearing is fixed for a time to come."))
    if not sitting.officers:
        raise HearingRefused(gettext_noop("Somebody presides over a hearing."))
    return room


def _need(hearing: Hearing, officers: Sequence[str], parties: dict[str, str]) -> None:
    Attendance.objects.bulk_create(
        [
            *(
                Attendance(hearing=hearing, kind="officer", who=who, presides=place == 0)
                for place, who in enumerate(dict.fromkeys(officers))
            ),
            *(Attendance(hearing=hearing, kind="party", who=who, name=parties[who]) for who in reversed(parties)),
        ]
    )


def party_name(name: str) -> str:
    """One party, however its name was spaced or written."""
    return " ".join(name.split()).casefold()[:200]
