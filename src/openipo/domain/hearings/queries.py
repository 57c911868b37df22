"""The calendar of hearings, one hearing, the load of each officer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from openipo.domain.hearings.models import Attendance, Hearing, Room
from openipo.domain.hearings.rules.moves import FIXED, HELD

COUNTED = (FIXED, HELD)


@dataclass(frozen=True)
class Load:
    """How much an officer sits in a time: hearings, and their length together."""

    officer: str
    hearings: int
    hours: timedelta


def rooms() -> QuerySet[Room]:
    return Room.objects.filter(in_use=True)


def hearings_between(first: datetime, last: datetime, *, officer: str = "") -> QuerySet[Hearing]:
    """The hearings that begin in a time, in order; those of one officer where one is named."""
    found = Hearing.objects.filter(starts_at__gte=first, starts_at__lt=last)
    if officer:
        found = found.filter(attendances__kind="officer", attendances__who=officer)
    return found.select_related("room").prefetch_related("attendances")


def hearings_of(file: UUID, proceeding: str = "") -> QuerySet[Hearing]:
    """The hearings of a file, or of one of its proceedings."""
    found = Hearing.objects.filter(file=file).select_related("room")
    return found.filter(proceeding=proceeding) if proceeding else found


def find_hearing(hearing: UUID) -> Hearing | None:
    return Hearing.objects.select_related("room", "follows").prefetch_related("attendances").filter(pk=hearing).first()


def loads(first: datetime, last: datetime) -> list[Load]:
    """What each officer sits in a time, the busiest first; what was postponed or called off is not counted."""
    sat: dict[str, list[timedelta]] = {}
    for each in Attendance.objects.filter(
        kind="officer", hearing__starts_at__gte=first, hearing__starts_at__lt=last, hearing__state__in=COUNTED
    ).select_related("hearing"):
        sat.setdefault(each.who, []).append(each.hearing.ends_at - each.hearing.starts_at)
    found = [Load(who, len(lengths), sum(lengths, timedelta())) for who, lengths in sat.items()]
    return sorted(found, key=lambda load: (-load.hours, load.officer))


def officers_in(hearings: Iterable[Hearing]) -> set[str]:
    """The sign-in names of those who sit."""
    return {each.who for hearing in hearings for each in hearing.attendances.all() if each.kind == "officer"}
