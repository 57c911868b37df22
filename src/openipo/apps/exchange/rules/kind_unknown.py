"""The kind of mark is one that the register knows."""

from collections.abc import Iterator

from openipo.apps.exchange.mapping.kinds import kind_of
from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def kind_unknown(record: TrademarkRecord) -> Iterator[Finding]:
    """The kind of mark is one that the register knows."""
    stated = record.mark.kind
    if kind_of(stated) is None:
        sentence = gettext_noop("The kind of mark “{kind}” is not known; “other” stands in its place.")
        source = stated.source if stated else record.place
        yield Finding("kind-unknown", sentence, source, values={"kind": stated.value if stated else ""})
