"""At the counter of a regional office: states are named where the law chosen lets them be named, and only there."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.reception.tests.test_application_page import a_form
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import look_at, the_office
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
PAGE = "/office/reception/"


@pytest.fixture
def counter(pages: PageClient, settings: Any) -> Iterator[Any]:
    """The page client of a reception clerk of the regional office, at noon on 5 March 2026."""
    settings.OFFICE = "concordia"
    the_office.cache_clear()
    signed_in_as(pages, "reception_clerk")
    with frozen(datetime(2026, 3, 5, 12, tzinfo=UTC)):
        yield pages
    the_office.cache_clear()


def typed(book: str, *states: str) -> dict[str, Any]:
    return {**a_form(receive="1"), "opening-book": f"concordia/{book}", "states-states": list(states)}


def test_the_states_of_the_day_are_offered(counter: PageClient) -> None:
    page = counter.page(PAGE)
    offered = page.xpath("//input[@name='states-states']/@value")
    assert offered == ["QM", "QN", "QO", "QS"]


def test_the_states_ticked_are_designated_and_charged_for(counter: PageClient) -> None:
    answer = counter.post(PAGE, typed("trademark", "QM", "QO"))
    assert answer.status_code == 302, answer.content.decode()
    at_hand = look_at(UUID(answer["Location"].rstrip("/").rpartition("/")[2]))
    assert [each.state for each in at_hand.content.designations] == ["QM", "QO"]
    assert at_hand.case.fees["application/filing"].amount == 20000


@pytest.mark.parametrize(
    ("book", "states", "words"),
    [("trademark", (), "Tick at least one state."), ("unitary", ("QM",), "effect in all member states")],
)
def test_states_are_named_if_and_only_if_the_law_lets_them(
    counter: PageClient, book: str, states: tuple[str, ...], words: str
) -> None:
    answer = counter.post(PAGE, typed(book, *states))
    assert answer.status_code == 200
    assert words in answer.content.decode()


def test_a_unitary_mark_names_none(counter: PageClient) -> None:
    answer = counter.post(PAGE, typed("unitary"))
    at_hand = look_at(UUID(answer["Location"].rstrip("/").rpartition("/")[2]))
    assert at_hand.content.designations == ()
    assert at_hand.content.number.startswith("CU/2026/")


def test_what_was_ticked_stays_ticked_while_rows_come_and_go(counter: PageClient) -> None:
    answer = counter.post(PAGE, {**a_form(add="goods"), "opening-book": "concordia/trademark", "states-states": ["QN"]})
    assert 'value="QN" id="id_states-states_1" checked' in " ".join(answer.content.decode().split())
