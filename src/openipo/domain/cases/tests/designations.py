"""A designation of the office in an international registration, as the International Bureau notifies it."""

from datetime import date
from typing import Any

from openipo.domain.cases.api import receive_application
from openipo.domain.cases.testing import BOOK, CLERK, Story, an_application, at
from openipo.domain.rights.api import ApplicationContent

RECEIVED = date(2026, 3, 9)
STATED = {
    "registration_number": "1712345",
    "international_on": "2025-12-01",
    "filed_on": "2025-12-01",
    "notified_on": "2026-03-05",
    "expires_on": "2035-12-01",
    "basis": "AA, 000123, 2025-06-02",
}


def a_designation_of(**values: Any) -> ApplicationContent:
    return an_application("FJORD", classes=(25, 30), filed_as="designation", stated=dict(STATED), **values)


def a_designation(key: str = "ir-1") -> Story:
    """One that reception has entered; `key` tells two of a test apart."""
    received = receive_application(
        book=BOOK, content=a_designation_of(), received_on=RECEIVED, by=CLERK, at=at(RECEIVED), key=key
    )
    return Story(received.file, received.number, RECEIVED)
