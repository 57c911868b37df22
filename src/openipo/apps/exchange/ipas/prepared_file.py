"""A file of the older system made ready for the register."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from openipo.apps.exchange.ipas.assembly import Assembly
from openipo.apps.exchange.ipas.defects import Defect
from openipo.apps.exchange.ipas.joining import join
from openipo.apps.exchange.ipas.mapping_file import CodeMapping
from openipo.apps.exchange.ipas.picture import picture_of
from openipo.apps.exchange.ipas.record import application_number, record_of
from openipo.apps.exchange.ipas.row import Row
from openipo.apps.exchange.ipas.staging import Staging
from openipo.apps.exchange.ipas.standing import Standing, standing_of
from openipo.apps.exchange.mapping.event import event_of
from openipo.apps.exchange.mapping.prepared import Prepared
from openipo.apps.exchange.rules import findings_of
from openipo.apps.exchange.rules.finding import Finding
from openipo.domain.procedures.api import ENDED_ITEMS
from openipo.domain.rights.api import number_key
from openipo.kernel.ledger.api import NewEvent
from openipo.standards.records.trademark import TrademarkRecord


@dataclass(frozen=True)
class PreparedFile:
    """What comes into the register, out of which rows; `picture` is the mark's, with a name for it.

    `waits` are the law and the status of a pending file, in the older system's words; None for any other file.
    """

    row: int
    prepared: Prepared
    used: frozenset[tuple[str, int]]
    picture: tuple[bytes, str]
    waits: tuple[str, str] | None


@dataclass(frozen=True)
class _Put:
    """A file put together, before the defects of its rows are known."""

    assembly: Assembly
    standing: Standing
    record: TrademarkRecord
    picture: tuple[bytes, str]
    used: frozenset[tuple[str, int]]


def prepare_batch(staging: Staging, files: Sequence[Row], mapping: CodeMapping, today: date) -> list[PreparedFile]:
    """Everything about these files, with all that is wrong with their rows."""
    joined = join(staging, files)
    put: list[_Put] = []
    for file in files:
        joined.used = {("IP_FILE", file.number)}
        assembly = Assembly(file, joined, mapping)
        standing = standing_of(assembly)
        record, picture = record_of(assembly, standing), picture_of(assembly)
        put.append(_Put(assembly, standing, record, picture, frozenset(joined.used)))
    known = staging.defects_of({place for each in put for place in each.used})
    return [_prepared(each, _on_rows(known, each.used), today) for each in put]


def _on_rows(known: dict[tuple[str, int], list[Defect]], used: Iterable[tuple[str, int]]) -> Iterator[Defect]:
    for place in sorted(used):
        yield from known.get(place, ())


def _prepared(put: _Put, on_rows: Iterator[Defect], today: date) -> PreparedFile:
    defects = [*on_rows, *put.assembly.defects]
    findings = [*(defect.finding for defect in defects), *findings_of(put.record)]
    number = application_number(put.assembly, put.assembly.file)
    prepared = Prepared(
        place=put.record.place,
        number=(put.assembly.mapping.office, number_key(number.value)),
        said=number.value,
        source=number.source,
        event=_event(put, findings, today),
        findings=findings,
    )
    return PreparedFile(put.assembly.file.number, prepared, put.used, put.picture, _waits(put))


def _waits(put: _Put) -> tuple[str, str] | None:
    if put.standing.register != "pending":
        return None
    law = put.assembly.kept.get("law")
    return law.value if law else "", put.standing.code


def _event(put: _Put, findings: Sequence[Finding], today: date) -> NewEvent:
    """The event of any record, with what the older system says more exactly."""
    made = event_of(put.record, findings, today)
    payload: dict[str, Any] = dict(made.payload)
    payload["status"] = put.standing.status
    payload["numbers"] = {**payload["numbers"], "older-system": put.assembly.file.key}
    payload["is_public"] = _is_public(put.record, today)
    payload["content"] = _with_goods(put, payload["content"])
    return replace(made, payload=payload)


def _is_public(record: TrademarkRecord, today: date) -> bool:
    """Only what was published or registered: an application that ended before was never shown to anybody."""
    shown = (record.dates.get(name) for name in ("published", "registered"))
    return any(day.value <= today for day in shown if day)


def _with_goods(put: _Put, content: dict[str, Any]) -> dict[str, Any]:
    """Each item with the edition that its class was classified under; in an ended file it ended as the file did."""
    rows = put.assembly.rows("IP_MARK_NICE_CLASSES")
    editions = {row["NICE_CLASS"].lstrip("0"): row["NICE_EDITION"] for row in rows}
    became = put.standing.status if put.standing.status in ENDED_ITEMS else "cancelled"
    status = {"status": became} if put.standing.register == "ended" else {}
    goods = [_with_edition(item, editions.get(str(item["class_number"]), "")) | status for item in content["goods"]]
    return {**content, "goods": goods}


def _with_edition(item: dict[str, Any], edition: str) -> dict[str, Any]:
    return {**item, "edition": edition} if edition else dict(item)
