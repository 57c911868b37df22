"""What no field took is counted; its words are kept with the file."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def not_understood(record: TrademarkRecord) -> Iterator[Finding]:
    """What no field took is counted; its words are kept with the file."""
    if record.not_understood:
        sentence = gettext_noop("{count} values have no field here; they are kept under the names of their source.")
        source = record.not_understood[0].source
        yield Finding("not-understood", sentence, source, values={"count": str(len(record.not_understood))})
