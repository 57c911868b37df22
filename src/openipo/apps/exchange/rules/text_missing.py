"""A mark of words has words."""

from collections.abc import Iterator

from openipo.apps.exchange.mapping.kinds import kind_of
from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def text_missing(record: TrademarkRecord) -> Iterator[Finding]:
    """A mark of words has words."""
    if kind_of(record.mark.kind) == "word" and record.mark.text is None:
        sentence = gettext_noop("The mark is one of words, but no words are stated.")
        yield Finding("text-missing", sentence, record.place, severity="error")
