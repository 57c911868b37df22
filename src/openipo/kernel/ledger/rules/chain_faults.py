"""Does each event follow the one before it, and is its digest that of its content?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from openipo.kernel.ledger.fault import Fault
from openipo.kernel.ledger.rules.digest import NOTHING_BEFORE, EventText, digest

_START = (0, NOTHING_BEFORE)


class ChainCheck:
    """Reads events in the order in which they were recorded, many chains side by side, and counts them."""

    def __init__(self) -> None:
        self.events = 0
        self._ends: dict[str, tuple[int, str]] = {}

    @property
    def chains(self) -> int:
        """How many chains have shown an event."""
        return len(self._ends)

    def faults(self, rows: Iterable[Sequence[Any]]) -> Iterator[Fault]:
        """The faults in rows of (the fields of EventText..., digest), each chain's in the order of its events.

        After a fault the stored digest is taken as the one to follow, so that one change is one fault.
        """
        ends = self._ends
        for row in rows:
            event, stored = row[:10], row[10]
            sequence, previous = ends.get(event[0], _START)
            sequence += 1
            self.events += 1
            if event[1] != sequence or event[9] != previous or digest(event) != stored:  # type: ignore[arg-type]
                yield _fault(EventText(*event), sequence, previous)
            ends[event[0]] = (event[1], stored)


def _fault(event: EventText, sequence: int, previous: str) -> Fault:
    chain = UUID(event.chain)
    if event.sequence != sequence:
        reason = f"Event {sequence} of chain {chain} is missing; event {event.sequence} follows."
        return Fault("gap", reason, chain, sequence)
    if event.previous != previous:
        return Fault("link", f"Event {sequence} of chain {chain} does not follow the event before it.", chain, sequence)
    return Fault("altered", f"Event {sequence} of chain {chain} is not what was recorded.", chain, sequence)
