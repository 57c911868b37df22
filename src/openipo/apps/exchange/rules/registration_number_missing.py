"""A registered mark has a registration number and a day of registration."""

from collections.abc import Iterator

from openipo.apps.exchange.mapping.statuses import register_status_of
from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def registration_number_missing(record: TrademarkRecord) -> Iterator[Finding]:
    """A registered mark has a registration number and a day of registration."""
    if register_status_of(record) == "registered" and (
        record.registration_number is None or "registered" not in record.dates
    ):
        sentence = gettext_noop("The mark is registered, but its registration number or day is missing.")
        yield Finding("registration-number-missing", sentence, record.place)
