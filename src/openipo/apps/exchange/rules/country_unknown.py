"""Countries are codes of WIPO ST.3."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord
from openipo.standards.st3 import is_code


def country_unknown(record: TrademarkRecord) -> Iterator[Finding]:
    """Countries are codes of WIPO ST.3."""
    for party in record.parties:
        for stated in (party.address.country, party.nationality):
            if stated and not is_code(stated.value):
                sentence = gettext_noop("“{country}” is not a code of WIPO ST.3.")
                yield Finding("country-unknown", sentence, stated.source, values={"country": stated.value})
