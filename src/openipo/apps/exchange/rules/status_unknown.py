"""The status means pending, registered or ended."""

from collections.abc import Iterator

from openipo.apps.exchange.mapping.statuses import register_status_of
from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def status_unknown(record: TrademarkRecord) -> Iterator[Finding]:
    """The status means pending, registered or ended."""
    if register_status_of(record) is None:
        stated = record.status.value if record.status else ""
        source = record.status.source if record.status else record.place
        sentence = gettext_noop("The status “{status}” does not say whether the mark is pending, registered or ended.")
        yield Finding("status-unknown", sentence, source, severity="error", values={"status": stated})
