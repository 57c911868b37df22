"""Every record has an application number; without one it cannot be found again."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def number_missing(record: TrademarkRecord) -> Iterator[Finding]:
    """Every record has an application number; without one it cannot be found again."""
    if record.application_number is None:
        sentence = gettext_noop("The record has no application number; it was not imported.")
        yield Finding("number-missing", sentence, record.place, severity="error")
