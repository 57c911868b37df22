"""Goods and services stand in a class."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def goods_without_class(record: TrademarkRecord) -> Iterator[Finding]:
    """Goods and services stand in a class."""
    for goods in record.goods:
        if goods.text is not None and not goods.classes:
            sentence = gettext_noop("Goods or services are stated without a class; they are kept beside the list.")
            yield Finding("goods-without-class", sentence, goods.text.source)
