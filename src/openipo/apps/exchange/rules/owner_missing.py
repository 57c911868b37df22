"""Somebody applies for or holds every mark, by name."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def owner_missing(record: TrademarkRecord) -> Iterator[Finding]:
    """Somebody applies for or holds every mark, by name."""
    if not any(party.role in ("applicant", "holder") and party.name for party in record.parties):
        sentence = gettext_noop("Neither an applicant nor a holder is named.")
        yield Finding("owner-missing", sentence, record.place, severity="error")
