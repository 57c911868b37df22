"""The number in the form of WIPO ST.13 holds the national number."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def st13_differs(record: TrademarkRecord) -> Iterator[Finding]:
    """The number in the form of WIPO ST.13 holds the national number."""
    if record.st13 is None or record.application_number is None:
        return
    digits = "".join(sign for sign in record.application_number.value if sign.isdigit())
    if not _holds(record.st13.value[4:], digits):
        sentence = gettext_noop("The ST.13 number {st13} does not hold the application number {number}.")
        values = {"st13": record.st13.value, "number": record.application_number.value}
        yield Finding("st13-differs", sentence, record.st13.source, values=values)


def _holds(body: str, digits: str) -> bool:
    """Is the number in the body: whole, as year and serial number filled with zeros, or serial number with the year
    behind it or left out? Offices write all of these."""
    year, serial = body[:4], body[4:].lstrip("0")
    if digits.lstrip("0") in (serial, serial + year):
        return True
    return any(
        body.startswith(digits[:cut]) and body[cut:].lstrip("0") == digits[cut:].lstrip("0")
        for cut in range(len(digits) + 1)
    )
