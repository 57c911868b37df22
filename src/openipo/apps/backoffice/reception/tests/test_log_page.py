"""The daily log of reception, and papers that come in after filing."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.reception.tests.papers import PDF
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import IncomingDocument, ReceptionDay, look_at
from openipo.domain.cases.testing import FORMALITIES, Story, a_case, at
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
LOG, INCOMING = "/office/reception/log/", "/office/reception/incoming/"


@pytest.fixture
def story() -> Any:
    """A file received on the day; the clock stands there."""
    received = a_case("received")
    with frozen(at(received.on, 12)):
        yield received


def a_paper(*numbers: str, **changes: str) -> dict[str, str]:
    return {
        "request_key": "key-1", "numbers": ", ".join(numbers), "kind": "reply", "title": "Reply", "sender": "Ana Costa",
        "channel": "post", "received_on": "2026-03-05", **changes,
    }  # fmt: skip


def test_the_log_shows_what_came_in_with_first_and_last_number(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "reception_clerk")
    text = pages.page(LOG).text_content()
    assert story.number in text
    assert "First number" in text


def test_the_log_is_closed_with_counts_and_agreed_by_a_second_person(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "reception_clerk")
    counted = {"request_key": "a", "on": "2026-03-05", "applications": "2", "documents": "0"}
    assert pages.post(LOG + "close/", counted).status_code == 302
    assert "recorded: 1" in pages.page(LOG).text_content()
    signed_in_as(pages, "registrar")
    silent = pages.post(LOG + "reconcile/", {"request_key": "b", "on": "2026-03-05", "note": ""})
    assert "say why in a note" in silent.content.decode()
    said = {"request_key": "c", "on": "2026-03-05", "note": "One was a duplicate."}
    assert pages.post(LOG + "reconcile/", said).status_code == 302
    assert ReceptionDay.objects.get().state == "reconciled"


def test_a_day_without_a_log_is_opened_by_reception_only(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "registrar")
    assert "Keeping the daily log: reserved to Reception clerk" in pages.page(LOG + "?on=2026-03-04").text_content()
    signed_in_as(pages, "reception_clerk")
    pages.post(LOG + "open/", {"request_key": "a", "on": "2026-03-04"})
    assert ReceptionDay.objects.filter(on=story.on - timedelta(days=1)).exists()


def test_a_paper_is_numbered_and_laid_to_several_files(pages: PageClient, story: Story) -> None:
    other = a_case("received", text="BRISA")
    signed_in_as(pages, "reception_clerk")
    scan = SimpleUploadedFile("letter.pdf", PDF, "application/pdf")
    answer = pages.post(INCOMING, {**a_paper(story.number, other.number, receive="1"), "scans": scan})
    incoming = IncomingDocument.objects.get()
    assert answer["Location"] == reverse("office_reception:incoming_done", args=[incoming.pk])
    text = pages.page(answer["Location"]).text_content()
    assert story.number in text
    assert other.number in text
    assert look_at(other.file).content.documents[0].document == incoming.documents[0]


def test_a_number_that_no_file_has_is_named(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "reception_clerk")
    text = pages.post(INCOMING, a_paper("TM/1900/1", receive="1")).content.decode()
    assert "No file has the number TM/1900/1." in text
    assert not IncomingDocument.objects.exists()


def test_a_reply_is_recorded_as_the_act_it_stands_for(pages: PageClient) -> None:
    story = a_case("formalities")
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["applicant-missing"]})
    story.serve("formalities-notice", signed_by=FORMALITIES)
    signed_in_as(pages, "reception_clerk")
    with frozen(at(story.on, 12)):
        looked = pages.post(INCOMING, a_paper(story.number, look="1")).content.decode()
        assert "take:application:reply-to-formalities-notice" in looked
        scan = SimpleUploadedFile("reply.pdf", PDF, "application/pdf")
        use = {f"use-{story.file}": "take:application:reply-to-formalities-notice"}
        answer = pages.post(INCOMING, {**a_paper(story.number, receive="1", **use), "scans": scan})
    assert answer.status_code == 302, answer.content.decode()
    assert story.phases["application"] == "formalities"


def test_a_paper_that_opens_a_proceeding_leads_to_its_form(pages: PageClient) -> None:
    story = a_case("published")
    signed_in_as(pages, "reception_clerk")
    with frozen(at(story.on, 12)):
        use = {f"use-{story.file}": "open::opposition"}
        day = story.on.isoformat()
        answer = pages.post(INCOMING, a_paper(story.number, receive="1", received_on=day, kind="opposition", **use))
    assert answer["Location"] == reverse("office_files:open", args=[story.file, "opposition"])
