"""A record as the event that brings it into the register."""

from collections.abc import Sequence
from datetime import date

from openipo.apps.exchange.mapping.content import content_of
from openipo.apps.exchange.mapping.particulars import particulars_of
from openipo.apps.exchange.mapping.sources import Sources
from openipo.apps.exchange.mapping.statuses import register_status_of
from openipo.apps.exchange.rules.finding import Finding
from openipo.domain.rights.api import record_imported
from openipo.kernel.ledger.api import NewEvent
from openipo.standards.records.trademark import TrademarkRecord

_DATES = {
    "filed": "filed_on",
    "registered": "registered_on",
    "published": "published_on",
    "renewed": "renewed_on",
    "expires": "expires_on",
}
_ENDS = ("cancelled", "abandoned", "terminated")
_ITEM_STATUSES = {"registered": "registered", "ended": "cancelled", "pending": "pending"}


def event_of(record: TrademarkRecord, findings: Sequence[Finding], today: date) -> NewEvent:
    """The event of a back file. Its effective day is that of the oldest fact stated, or `today` where none is."""
    sources = Sources()
    register_status = register_status_of(record) or "pending"
    content = content_of(record, sources, _ITEM_STATUSES[register_status])
    dates = _dates(record, sources)
    particulars = particulars_of(record, sources)
    return record_imported(
        content,
        on=min([*(day for day in dates.values() if day <= today), today]),
        numbers=_numbers(record, sources),
        dates=dates,
        status="filed" if register_status == "pending" else register_status,
        register_status=register_status,
        office=sources.take("office", record.office),
        is_public=_is_public(record, register_status),
        source=sources.by_path,
        findings=[finding.as_json() for finding in findings],
        particulars=particulars,
        provision="",
    )


def _numbers(record: TrademarkRecord, sources: Sources) -> dict[str, str]:
    return {
        "number": sources.take("number", record.application_number),
        "registration_number": sources.take("registration_number", record.registration_number),
        "st13": sources.take("st13", record.st13),
    }


def _dates(record: TrademarkRecord, sources: Sources) -> dict[str, date]:
    """The dates under our names; those we have no name for keep their own."""
    dates: dict[str, date] = {}
    for name, traced in record.dates.items():
        ours = day_named(name)
        dates[ours] = sources.take(f"dates.{ours}", traced)
    return dates


def day_named(name: str) -> str:
    """Our name for a day that a reader names."""
    return _DATES.get(name) or ("ended_on" if name in _ENDS else f"{name}_on")


def _is_public(record: TrademarkRecord, register_status: str) -> bool:
    """What its own office has published or registered is public; of anything else we do not know it, so it is not."""
    return register_status in ("registered", "ended") or "published" in record.dates
