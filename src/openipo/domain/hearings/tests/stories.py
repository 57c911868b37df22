"""Hearings for the tests of this room."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from openipo.domain.accounts.api import Actor
from openipo.domain.hearings.api import Heard, Hearing, Room, Sitting, fix_hearing, keep_room

NOW = datetime(2026, 9, 1, 9, tzinfo=UTC)
TEN = datetime(2026, 9, 14, 10, tzinfo=UTC)
REGISTRAR = Actor(id="rita", name="Rita Registrar", roles=frozenset({"registrar"}))
CASHIER = Actor(id="carl", name="Carl", roles=frozenset({"cashier"}))
OPPOSITION = Heard(UUID(int=7), "opposition", "TM/2026/000007", "Opposition OP/2026/0001")


def a_room(name: str = "Room 1") -> Room:
    return keep_room(name=name, seats=8, by=REGISTRAR)


def sitting(
    room: Room,
    at: datetime = TEN,
    *,
    hours: int = 2,
    officers: tuple[str, ...] = ("eva",),
    parties: tuple[str, ...] = ("Ana Costa",),
) -> Sitting:
    return Sitting(room.pk, at, at + timedelta(hours=hours), officers, parties)


def fixed(taking: Sitting, *, heard: Heard = OPPOSITION, by: Actor = REGISTRAR) -> Hearing:
    return fix_hearing(heard=heard, sitting=taking, by=by, at=NOW)


def another() -> Heard:
    return Heard(uuid4(), "appeal", "TM/2026/000008", "Appeal AP/2026/0002")
