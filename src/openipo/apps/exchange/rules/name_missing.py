"""Every party that the record lists has a name."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def name_missing(record: TrademarkRecord) -> Iterator[Finding]:
    """Every party that the record lists has a name."""
    for party in record.parties:
        if party.name is None:
            sentence = gettext_noop("A party ({role}) has no name.")
            yield Finding("name-missing", sentence, party.source, values={"role": party.role})
