"""Many who fix hearings at once: nobody and no room is booked twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from openipo.domain.hearings.api import Hearing, HearingRefused
from openipo.domain.hearings.tests.stories import a_room, another, fixed, sitting

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[str]:
    """What each comes to when all start together."""
    start = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> str:
        try:
            start.wait(20)
            act()
        except HearingRefused:
            return "refused"
        finally:
            connection.close()
        return "fixed"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(run, acts))


def test_one_room_is_had_by_one() -> None:
    room = a_room()
    acts = [lambda who=who: fixed(sitting(room, officers=(who,), parties=(who,)), heard=another()) for who in "abcd"]
    assert at_once(*acts) == ["fixed", "refused", "refused", "refused"]
    assert Hearing.objects.count() == 1


def test_one_officer_and_one_party_are_had_by_one_in_whatever_room() -> None:
    rooms = [a_room(f"Room {number}") for number in range(4)]
    by_officer = [lambda room=room: fixed(sitting(room, parties=(room.name,)), heard=another()) for room in rooms[:2]]
    assert at_once(*by_officer) == ["fixed", "refused"]
    by_party = [
        lambda room=room: fixed(sitting(room, officers=(room.name,), parties=("Dora",)), heard=another())
        for room in rooms[2:]
    ]
    assert at_once(*by_party) == ["fixed", "refused"]
