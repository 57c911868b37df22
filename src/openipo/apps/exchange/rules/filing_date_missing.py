"""Every record has a filing date, by which earlier and later rights are told apart."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def filing_date_missing(record: TrademarkRecord) -> Iterator[Finding]:
    """Every record has a filing date, by which earlier and later rights are told apart."""
    if "filed" not in record.dates:
        yield Finding("filing-date-missing", gettext_noop("The record has no filing date."), record.place)
