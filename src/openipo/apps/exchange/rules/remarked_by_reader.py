"""What the reader could not read is said."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding
from openipo.standards.records.trademark import TrademarkRecord


def remarked_by_reader(record: TrademarkRecord) -> Iterator[Finding]:
    """What the reader could not read is said."""
    for remark in record.remarks:
        yield Finding(remark.code, "{message}", remark.source, values={"message": remark.message})
