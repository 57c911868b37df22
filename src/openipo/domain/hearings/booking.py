"""Nobody, and no room, is needed twice at one time."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from openipo.domain.hearings.errors import HearingRefused
from openipo.domain.hearings.models import Hearing, Room
from openipo.domain.hearings.rules.moves import FIXED
from openipo.kernel.locks.api import lock_name


def hold(room: Room, officers: Iterable[str], parties: Iterable[str]) -> None:
    """Lock the room and everybody needed, in one order, so that two who fix hearings at once wait for each other."""
    names = {f"room {room.pk}"} | {f"officer {who}" for who in officers} | {f"party {who}" for who in parties}
    for name in sorted(names):
        lock_name(f"hearing {name}")


def refuse_double_booking(  # noqa: PLR0913 - a booking names all of this
    *,
    room: Room,
    officers: Iterable[str],
    parties: Iterable[str],
    starts_at: datetime,
    ends_at: datetime,
    besides: UUID | None = None,
) -> None:
    """Raises HearingRefused with who or what is taken. Call it after `hold`, in the same transaction.

    A hearing that begins when another ends does not collide with it.
    """
    at_that_time = Hearing.objects.filter(state=FIXED, starts_at__lt=ends_at, ends_at__gt=starts_at)
    if besides is not None:
        at_that_time = at_that_time.exclude(pk=besides)
    if at_that_time.filter(room=room).exists():
        raise HearingRefused(gettext_noop("The room %(room)s is taken at that time."), room=room.name)
    _refuse_who_is_taken(at_that_time, "officer", officers)
    _refuse_who_is_taken(at_that_time, "party", parties)


def _refuse_who_is_taken(at_that_time: "QuerySet[Hearing]", kind: str, people: Iterable[str]) -> None:
    for who in people:
        other = at_that_time.filter(attendances__kind=kind, attendances__who=who).first()
        if other is not None:
            raise HearingRefused(
                gettext_noop("%(who)s is needed at another hearing at that time: %(other)s."),
                who=who,
                other=other.what,
            )
