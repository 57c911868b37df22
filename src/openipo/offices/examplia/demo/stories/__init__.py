"""The lives of files in the demonstration. A story is a generator: it acts, and yields the days it then waits.

A story whose generator ends stays where it is: its file waits on somebody's desk when the curtain rises.
"""

from collections.abc import Callable, Iterator
from uuid import UUID

from openipo.offices.examplia.demo.desk import Desk

Story = Callable[[Desk], Iterator[int]]


def phase_of(desk: Desk, file: UUID, proceeding: str = "application") -> str:
    return desk.at_hand(file).case.proceedings[proceeding].phase
