"""What a regional office owes its member states for a month."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from openipo.domain.cases.api import ShareLine, receive_application, state_shares, the_office
from openipo.domain.cases.testing import CLERK, Story, an_application, at
from openipo.domain.rights.api import Designation

pytestmark = pytest.mark.django_db
FILED, PAID = date(2026, 3, 5), date(2026, 3, 9)


@pytest.fixture
def regional(settings: Any) -> Iterator[None]:
    settings.OFFICE = "concordia"
    the_office.cache_clear()
    yield
    the_office.cache_clear()


def filed(*states: str) -> Story:
    content = an_application(designations=tuple(Designation(state) for state in states))
    received = receive_application(
        book="concordia/trademark", content=content, received_on=FILED, by=CLERK, at=at(FILED), key="-".join(states)
    )
    return Story(received.file, received.number, PAID)


@pytest.mark.usefixtures("regional")
def test_each_state_receives_half_of_what_was_paid_for_it() -> None:
    stories = [filed("QM", "QN"), filed("QM"), filed("QO")]
    for story in stories[:2]:
        story.pay("filing")
    assert state_shares(FILED, PAID) == [ShareLine("QM", "filing", 2, 5000), ShareLine("QN", "filing", 1, 2500)]


@pytest.mark.usefixtures("regional")
def test_what_was_paid_on_another_day_belongs_to_another_period() -> None:
    filed("QM").pay("filing")
    assert state_shares(date(2026, 3, 10), date(2026, 3, 31)) == []
    assert state_shares(FILED, date(2026, 3, 8)) == []
