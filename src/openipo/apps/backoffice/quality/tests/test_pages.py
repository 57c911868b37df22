"""The quality desk: each officer's queue, what was accepted, and the trend."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.quality.lines import in_words
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.parties.api import Party
from openipo.domain.quality.api import QualityFinding, check_files
from openipo.domain.rights.testing import a_mark
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 3, 12, tzinfo=UTC)
DESK = "/office/quality/"


@pytest.fixture
def found(pages: PageClient) -> Any:
    """One file without a country, looked at."""
    with frozen(NOON):
        story = a_mark(filed_on=date(2026, 3, 5), parties=(Party("p1", "applicant", "Ana Costa"),))
        check_files(on=NOON.date(), at=NOON)
        yield story


def test_an_officer_sees_the_own_queue_and_the_way_to_the_correction(pages: PageClient, found: Any) -> None:
    signed_in_as(pages, "formalities_officer")
    page = pages.page(DESK)
    assert "No country is stated for Ana Costa." in page.text_content()
    (link,) = page.xpath("//a[contains(@href, 'correct/')]")
    assert link.get("href").endswith("?path=parties.p1.address.country")
    assert "Nothing is out of order here" in pages.page(DESK + "?owner=classifier").text_content()
    assert "Nothing is out of order here" in pages.page(DESK + "?rule=town-missing").text_content()


def test_the_owner_accepts_with_a_reason(pages: PageClient, found: Any) -> None:
    signed_in_as(pages, "formalities_officer")
    address = reverse("office_quality:accept", args=[QualityFinding.objects.get().pk])
    pages.post(address, {"request_key": "a"})
    assert "Say why it may stay as it is." in pages.page(DESK).text_content()
    pages.post(address, {"request_key": "b", "because": "Stateless."})
    assert "Stateless." in pages.page(DESK + "?state=accepted").text_content()


def test_who_does_not_own_it_reads_only(pages: PageClient, found: Any) -> None:
    signed_in_as(pages, "cashier")
    page = pages.page(DESK)
    assert "No country is stated" in page.text_content()
    assert page.xpath("//details//form[@method='post']") == []


def test_the_trend_shows_the_weeks(pages: PageClient, found: Any) -> None:
    signed_in_as(pages, "manager")
    text = pages.page(DESK + "trend/").text_content()
    assert "7 June 2026" in text
    assert "Country missing" in text


def test_the_trend_says_that_nothing_was_counted(pages: PageClient) -> None:
    signed_in_as(pages, "manager")
    assert "Nothing has been counted yet." in pages.page(DESK + "trend/").text_content()


def test_a_sentence_of_an_import_without_its_value_is_shown_as_it_is() -> None:
    assert in_words(QualityFinding(sentence="Status {status}?", values={})) == "Status {status}?"
    assert in_words(QualityFinding(sentence="", code="status-unknown")) == "status-unknown"
