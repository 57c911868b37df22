"""Some hundred records are recorded as new files, all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from openipo.apps.exchange.mapping.event import event_of
from openipo.apps.exchange.rules import findings_of
from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.domain.accounts.api import Actor
from openipo.domain.rights.api import files_with_numbers, number_key, project_new
from openipo.kernel.ledger.api import NewChain, NewEvent, append_many, histories_of, office_day
from openipo.standards.records.trademark import TrademarkRecord

Number = tuple[str, str]  # office, number in its searched form


@dataclass
class Taken:
    """What became of a batch; findings with the place and number of their record."""

    imported: int = 0
    already_there: int = 0
    findings: list[tuple[str, str, Finding]] = field(default_factory=list)


def take_batch(batch: Sequence[TrademarkRecord], *, by: Actor, at: datetime, is_trial: bool) -> Taken:
    """Check each record, leave out those whose number is taken, record the others. In the caller's transaction."""
    taken = Taken()
    known = _known(batch)
    chains: list[NewChain] = []
    for record in batch:
        findings = findings_of(record)
        event = event_of(record, findings, office_day(at))
        number = _number(record)
        if number and number in known:
            _compare(record, event, known[number], taken)
            continue
        taken.findings += [(record.place, _spoken(record), finding) for finding in findings]
        chains.append(NewChain(uuid4(), "file", [event]))
        if number:
            known[number] = event.payload
    taken.imported = len(chains)
    if chains and not is_trial:
        _record(chains, by, at)
    return taken


def _known(batch: Sequence[TrademarkRecord]) -> dict[Number, Any]:
    """The payloads of the files that already bear one of the batch's numbers; None for files that were not imported."""
    wanted = {number[1] for record in batch if (number := _number(record))}
    files = {file.pk: (file.office, file.number_key) for file in files_with_numbers(wanted)}
    first_events = {chain: events[0] for chain, events in histories_of(list(files))}
    return {number: _imported(first_events, chain) for chain, number in files.items()}


def _imported(first_events: dict[UUID, Any], chain: UUID) -> Any:
    event = first_events[chain]
    return event.payload if event.kind == "record_imported" else None


def _compare(record: TrademarkRecord, event: NewEvent, payload: Any, taken: Taken) -> None:
    """The same record again is passed over quietly; another with the number of one that is there is flagged."""
    if payload is not None and all(payload[part] == event.payload[part] for part in ("content", "dates", "numbers")):
        taken.already_there += 1
        return
    sentence = gettext_noop("The number {number} is already in the register with other content; not imported.")
    source = record.application_number.source if record.application_number else record.place
    finding = Finding("duplicate-number", sentence, source, severity="error", values={"number": _spoken(record)})
    taken.findings.append((record.place, _spoken(record), finding))


def _record(chains: Sequence[NewChain], by: Actor, at: datetime) -> None:
    append_many(chains, actor=by.id, at=at)
    project_new(dict(histories_of([chain.id for chain in chains])))


def _number(record: TrademarkRecord) -> Number | None:
    if record.application_number is None:
        return None
    return (record.office.value if record.office else "", number_key(record.application_number.value))


def _spoken(record: TrademarkRecord) -> str:
    return record.application_number.value if record.application_number else ""
