"""What was measured, with the time on the clock and the processor's."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Measured:
    """A value beside its target. `processor` is the same by processor time, where that makes sense."""

    name: str
    value: float
    processor: float | None = None
    note: str = ""


@dataclass
class Times:
    """How long each of many acts took, in milliseconds: on the clock, and on the processor."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @contextmanager
    def one(self) -> Iterator[None]:
        """Measure one act."""
        wall, processor = time.perf_counter(), time.process_time()
        yield
        self.wall.append(1000 * (time.perf_counter() - wall))
        self.processor.append(1000 * (time.process_time() - processor))

    def of_each(self, act: Callable[[Item], object], items: Iterable[Item]) -> "Times":
        """Measure the act on each item."""
        for item in items:
            with self.one():
                act(item)
        return self

    @property
    def typical(self) -> tuple[float, float]:
        """The median on the clock and on the processor."""
        return median(self.wall), median(self.processor)

    def spread(self) -> str:
        """How many were measured, and how long the slowest twentieth took."""
        slow = quantiles(self.wall, n=20)[-1] if len(self.wall) > 1 else self.wall[0]
        return f"{len(self.wall)} measured; one in twenty takes {slow:.1f} ms or more"


@dataclass
class Span:
    """One long act, in seconds; the processor's include those of the processes that the act started and saw end."""

    wall: float = 0.0
    processor: float = 0.0


@contextmanager
def span() -> Iterator[Span]:
    """Measure one long act."""
    measured, wall, processor = Span(), time.perf_counter(), _processor()
    yield measured
    measured.wall = time.perf_counter() - wall
    measured.processor = _processor() - processor


def _processor() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system
