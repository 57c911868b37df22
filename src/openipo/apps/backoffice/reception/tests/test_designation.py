"""At the counter: a designation notified by the International Bureau is captured on the page for applications."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.reception.tests.test_application_page import a_form
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import look_at
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
PAGE = "/office/reception/"
STATED = {
    "filed-filed_as": "designation",
    "filed-registration_number": "1712345",
    "filed-international_on": "2025-12-01",
    "filed-filed_on": "2025-12-01",
    "filed-notified_on": "2026-03-02",
    "filed-expires_on": "2035-12-01",
}


@pytest.fixture
def counter(pages: PageClient) -> Iterator[Any]:
    signed_in_as(pages, "reception_clerk")
    with frozen(datetime(2026, 3, 5, 12, tzinfo=UTC)):
        yield pages


def typed(**stated: str) -> dict[str, Any]:
    return {**a_form(receive="1"), **stated}


def test_a_designation_is_received_with_what_the_law_asks_of_it(counter: PageClient) -> None:
    answer = counter.post(PAGE, typed(**STATED))
    assert answer.status_code == 302, answer.content.decode()
    at_hand = look_at(UUID(answer["Location"].rstrip("/").rpartition("/")[2]))
    assert at_hand.content.filed_as == "designation"
    assert "basis" not in at_hand.content.stated
    assert at_hand.case.clocks["designation/refusal-limit"].started_on == date(2026, 3, 2)


def test_an_application_is_received_as_before(counter: PageClient) -> None:
    answer = counter.post(PAGE, typed())
    at_hand = look_at(UUID(answer["Location"].rstrip("/").rpartition("/")[2]))
    assert (at_hand.content.filed_as, at_hand.content.stated) == ("", {})


def test_what_is_missing_is_said_at_its_field(counter: PageClient) -> None:
    answer = counter.post(PAGE, typed(**{**STATED, "filed-notified_on": ""}))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Date of notification by the International Bureau: This must be stated for what came in." in page


def test_a_day_that_is_none_is_said_once(counter: PageClient) -> None:
    page = counter.post(PAGE, typed(**{**STATED, "filed-notified_on": "soon"})).content.decode()
    assert "This must be stated" not in page


def test_an_application_states_nothing_of_a_designation(counter: PageClient) -> None:
    page = counter.post(PAGE, typed(**{"filed-registration_number": "1712345"})).content.decode()
    assert "an application states nothing here" in page


def test_what_was_stated_stays_while_rows_come_and_go(counter: PageClient) -> None:
    page = counter.post(PAGE, {**a_form(add="goods"), **STATED}).content.decode()
    assert 'value="1712345"' in page
    assert 'value="designation" selected' in page


def test_an_intention_to_use_is_declared_in_the_words_of_the_book(counter: PageClient) -> None:
    assert "The mark is not in use yet" in counter.get(PAGE).content.decode()
    answer = counter.post(PAGE, typed(**{"declarations-intends_to_use": "1"}))
    at_hand = look_at(UUID(answer["Location"].rstrip("/").rpartition("/")[2]))
    assert at_hand.content.declarations["intends_to_use"] is True


def test_the_file_page_shows_what_was_stated(counter: PageClient) -> None:
    answer = counter.post(PAGE, typed(**STATED))
    file = answer["Location"].rstrip("/").rpartition("/")[2]
    words = counter.page(f"/office/files/{file}/").xpath("//dl//text()")
    page = " ".join(" ".join(words).split())
    assert "Number of the international registration 1712345" in page
    assert "Date of the international registration 1 December 2025" in page
    assert "Date of notification by the International Bureau 2 March 2026" in page
