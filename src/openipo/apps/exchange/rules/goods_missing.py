"""A mark is for some goods or services."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def goods_missing(record: TrademarkRecord) -> Iterator[Finding]:
    """A mark is for some goods or services."""
    if not record.goods:
        yield Finding("goods-missing", gettext_noop("No goods or services are stated."), record.place)
