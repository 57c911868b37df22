"""Every record says which office it comes from; numbers are unique within an office only."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def office_missing(record: TrademarkRecord) -> Iterator[Finding]:
    """Every record says which office it comes from; numbers are unique within an office only."""
    if record.office is None:
        yield Finding("office-missing", gettext_noop("The record does not say which office it is of."), record.place)
