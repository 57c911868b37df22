"""How a file is said to stand, as its chain keeps it: proposed by one officer, confirmed by another."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from openipo.domain.procedures.api import Standing, StatedClock, StatedFee, StatedProceeding, plain
from openipo.kernel.ledger.api import RecordedEvent

PROPOSED, WITHDRAWN, TAKEN_UP = "taking_up_proposed", "taking_up_withdrawn", "back_file_taken_up"


@dataclass(frozen=True)
class Waiting:
    """A proposal that waits for a second pair of eyes; `by` is its actor as the ledger names him."""

    standing: Standing
    by: str
    on: date


def as_payload(standing: Standing) -> dict[str, Any]:
    """Plain values, whole: what was said, on which basis, and what the older system said."""
    payload: dict[str, Any] = plain(asdict(standing))
    return payload


def from_payload(payload: Mapping[str, Any]) -> Standing:
    return Standing(
        book=payload["book"],
        revision=payload["revision"],
        proceedings=tuple(_proceeding(each) for each in payload["proceedings"]),
        because=payload.get("because", ""),
        evidence=payload.get("evidence", {}),
        announced=payload.get("announced", False),
    )


def _proceeding(stated: Mapping[str, Any]) -> StatedProceeding:
    return StatedProceeding(
        procedure=stated["procedure"],
        phase=stated["phase"],
        entered_on=_day(stated["entered_on"]),
        number=stated["number"],
        facts=stated["facts"],
        items=tuple(stated["items"]),
        clocks=tuple(
            StatedClock(
                each["clock"], each["answer"], each["basis"], _day(each["expires_on"]), _day(each["started_on"])
            )
            for each in stated["clocks"]
        ),
        fees=tuple(StatedFee(each["fee"], _day(each["owed_since"])) for each in stated["fees"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def waiting_in(history: Iterable[RecordedEvent]) -> Waiting | None:
    """The last proposal of a chain that was neither taken back nor confirmed."""
    found = None
    for event in history:
        if event.kind == PROPOSED:
            found = Waiting(from_payload(event.payload), event.actor, event.effective_on)
        elif event.kind in (WITHDRAWN, TAKEN_UP):
            found = None
    return found
