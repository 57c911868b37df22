"""Classes are those of the Nice Classification, 1 to 45."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord

FIRST, LAST = 1, 45


def class_unknown(record: TrademarkRecord) -> Iterator[Finding]:
    """Classes are those of the Nice Classification, 1 to 45."""
    for goods in record.goods:
        for number in goods.classes:
            if not FIRST <= number.value <= LAST:
                sentence = gettext_noop("A class is stated that the Nice Classification does not have.")
                yield Finding("class-unknown", sentence, number.source, severity="error")
