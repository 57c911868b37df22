"""The lives of files in the demonstration. A story is a generator: it acts, and yields the days it then waits.

A story whose generator ends stays where it is: its file waits on somebody's desk when the curtain rises.
"""

from collections.abc import Callable, Generator, Iterator
from heapq import heapify, heappop, heappush
from uuid import UUID

from openipo.offices.examplia.demo.desk import Desk

Story = Callable[[Desk], Iterator[int]]


def phase_of(desk: Desk, file: UUID, proceeding: str = "application") -> str:
    return desk.at_hand(file).case.proceedings[proceeding].phase


def side_by_side(*lives: Generator[int, None, UUID]) -> Generator[int, None, list[UUID]]:
    """Several lives told at once, each at its own pace, until all have ended; the value is their files."""
    waiting, files, today = [(0, order) for order in range(len(lives))], {}, 0
    heapify(waiting)
    while waiting:
        day, order = heappop(waiting)
        if day > today:
            yield day - today
            today = day
        try:
            heappush(waiting, (today + next(lives[order]), order))
        except StopIteration as ended:
            files[order] = ended.value
    return [files[order] for order in range(len(lives))]
