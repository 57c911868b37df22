"""Some hundred records are recorded as new files, all or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from uuid import uuid4

from openipo.apps.exchange.mapping.prepared import Number, Prepared, fingerprint
from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.domain.accounts.api import Actor
from openipo.domain.rights.api import files_with_numbers, project_new
from openipo.kernel.ledger.api import NewChain, NewEvent, append_many, histories_of

# What bears a number already: the fingerprint of a record, None for a file that was not imported.
Seen = dict[Number, bytes | None]


@dataclass
class Taken:
    """What became of a batch; findings with the place and number of their record."""

    imported: int = 0
    already_there: int = 0
    findings: list[tuple[str, str, Finding]] = field(default_factory=list)


def take_batch(
    batch: Sequence[Prepared],
    *,
    by: Actor,
    at: datetime,
    seen: Seen,
    is_trial: bool,
    before_recording: Callable[[Prepared], NewEvent] = attrgetter("event"),
) -> Taken:
    """Leave out records without a number and those whose number is taken, record the others.

    `seen` holds the numbers met earlier in a trial, which records nothing; `before_recording` gives the event of a
    record that is recorded, once what goes with it is kept. In the caller's transaction.
    """
    taken = Taken()
    known = _known(batch) | seen
    chains: list[NewChain] = []
    for record in batch:
        if record.number in known:
            _compare(record, known[record.number], taken)
            continue
        taken.findings += [(record.place, record.said, finding) for finding in record.findings]
        if record.number is None:
            continue
        if not is_trial:
            chains.append(NewChain(uuid4(), "file", [before_recording(record)]))
        taken.imported += 1
        known[record.number] = fingerprint(record.event.payload)
    if is_trial:
        seen.update(known)
    elif chains:
        _record(chains, by, at)
    return taken


def _known(batch: Sequence[Prepared]) -> Seen:
    """The files that already bear one of the batch's numbers."""
    wanted = {record.number[1] for record in batch if record.number}
    files = {file.pk: (file.office, file.number_key) for file in files_with_numbers(wanted)}
    known: Seen = {}
    for chain, events in histories_of(list(files)):
        first = events[0]
        known[files[chain]] = fingerprint(first.payload) if first.kind == "record_imported" else None
    return known


def _compare(record: Prepared, there: bytes | None, taken: Taken) -> None:
    """The same record again is passed over quietly; another with the number of one that is there is flagged."""
    if there == fingerprint(record.event.payload):
        taken.already_there += 1
        return
    sentence = gettext_noop("The number {number} is already in the register with other content; it was not imported.")
    finding = Finding("duplicate-number", sentence, record.source, severity="error", values={"number": record.said})
    taken.findings.append((record.place, record.said, finding))


def _record(chains: Sequence[NewChain], by: Actor, at: datetime) -> None:
    append_many(chains, actor=by.id, at=at)
    project_new(dict(histories_of([chain.id for chain in chains])))
