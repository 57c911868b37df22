"""A mark is filed, then published, then registered, and it ends after that."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import TrademarkRecord

ORDER = ("filed", "published", "registered", "expires")


def dates_out_of_order(record: TrademarkRecord) -> Iterator[Finding]:
    """A mark is filed, then published, then registered, and it ends after that."""
    stated = [(name, record.dates[name]) for name in ORDER if name in record.dates]
    for (earlier, before), (later, after) in pairwise(stated):
        if after.value < before.value:
            sentence = gettext_noop("The day “{later}” ({later_on}) lies before the day “{earlier}” ({earlier_on}).")
            yield Finding("dates-out-of-order", sentence, after.source, values=_values(earlier, before, later, after))


def _values(earlier: str, before: Traced[date], later: str, after: Traced[date]) -> dict[str, str]:
    return {
        "earlier": earlier,
        "earlier_on": before.value.isoformat(),
        "later": later,
        "later_on": after.value.isoformat(),
    }
