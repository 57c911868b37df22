"""A record made ready for the register, away from any database: it may be handed from one process to another."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import islice

from openipo.apps.exchange.mapping.event import event_of
from openipo.apps.exchange.rules import findings_of
from openipo.apps.exchange.rules.finding import Finding
from openipo.domain.rights.api import number_key
from openipo.kernel.ledger.api import NewEvent
from openipo.standards.records.trademark import TrademarkRecord

Number = tuple[str, str]  # office, number in its searched form


@dataclass(frozen=True)
class Prepared:
    """What a record becomes: its event and findings. `number` is None where the record has none; `said` is the number
    as the record writes it."""

    place: str
    number: Number | None
    said: str
    source: str
    event: NewEvent
    findings: list[Finding]


def prepare(record: TrademarkRecord, today: date) -> Prepared:
    """The record's event with what the rules say of it."""
    findings = findings_of(record)
    stated = record.application_number
    office = record.office.value if record.office else ""
    return Prepared(
        place=record.place,
        number=(office, number_key(stated.value)) if stated else None,
        said=stated.value if stated else "",
        source=stated.source if stated else record.place,
        event=event_of(record, findings, today),
        findings=findings,
    )


def in_batches(records: Iterable[TrademarkRecord], today: date, size: int) -> Iterator[list[Prepared]]:
    """The records made ready, `size` at a time. Where reading breaks off, the records before that come first."""
    source = iter(records)
    while True:
        batch: list[Prepared] = []
        try:
            for record in islice(source, size):
                batch.append(prepare(record, today))
        except Exception:
            if batch:
                yield batch
            raise
        if batch:
            yield batch
        if len(batch) < size:
            return


def fingerprint(payload: object) -> bytes:
    """Tells apart records of one number: content, dates and numbers, whatever their place in a file.

    A picture is kept under an id of ours, which no source states; it does not count.
    """
    told = payload
    if isinstance(payload, dict):
        content = payload["content"]
        mark = {name: value for name, value in content.get("mark", {}).items() if name != "representations"}
        told = [{**content, "mark": mark}, payload["dates"], payload["numbers"]]
    return sha256(json.dumps(told, sort_keys=True).encode()).digest()
