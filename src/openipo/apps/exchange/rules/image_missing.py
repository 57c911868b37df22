"""A mark that is not of words alone has a picture or recording (INID 540)."""

from collections.abc import Iterator

from openipo.apps.exchange.mapping.kinds import kind_of
from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def image_missing(record: TrademarkRecord) -> Iterator[Finding]:
    """A mark that is not of words alone has a picture or recording (INID 540)."""
    stated = record.mark.kind
    if kind_of(stated) not in (None, "word") and not record.mark.images:
        sentence = gettext_noop("The mark is not of words alone, but no picture or recording is named.")
        yield Finding("image-missing", sentence, stated.source if stated else record.place)
