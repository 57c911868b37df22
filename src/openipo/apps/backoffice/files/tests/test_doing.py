"""Documents, corrections, requests and four eyes, on a file's pages."""

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.files.tests.test_pages import address, form_of, words
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.accounts.api import looks_at
from openipo.domain.cases.testing import CLERK, EXAMINER, FILED_ON, Story, a_case, at
from openipo.domain.documents.api import find_document, store
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
PAPER = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n"  # noqa: E501 - one paper


def with_paper() -> tuple[Story, str]:
    paper = store(content=PAPER, name="form.pdf", by=CLERK, at=at(FILED_ON), access="parties", kind="application")
    return a_case("received", documents=(str(paper.pk),)), str(paper.pk)


def test_a_document_is_read_page_by_page_and_the_look_is_recorded(pages: PageClient) -> None:
    story, paper = with_paper()
    signed_in_as(pages, "formalities_officer")
    page = pages.page(address(story, "document", paper) + "?width=480")
    picture = pages.get(page.xpath("//div[@class='viewer']/img/@src")[0])
    assert picture["Content-Type"] == "image/png"
    assert pages.get(address(story, "original", paper)).status_code == 200
    assert f"document {paper}" in {look.what for look in looks_at(story.file)}


def test_a_document_of_another_file_is_not_shown(pages: PageClient) -> None:
    _, paper = with_paper()
    other = a_case("received")
    signed_in_as(pages, "formalities_officer")
    assert pages.get(address(other, "document", paper)).status_code == 404
    assert pages.get(address(other, "original", paper)).status_code == 404


def test_who_may_see_a_document_is_changed_with_a_reason(pages: PageClient) -> None:
    story, paper = with_paper()
    signed_in_as(pages, "registrar")
    pages.post(address(story, "access", paper), {"request_key": "a", "access": "public", "reason": ""})
    assert find_document(paper).access == "parties"
    pages.post(address(story, "access", paper), {"request_key": "b", "access": "public", "reason": "asked for"})
    assert find_document(paper).access == "public"


def test_a_correction_shows_both_values(pages: PageClient) -> None:
    story = a_case("received")
    signed_in_as(pages, "registrar")
    url = address(story, "correct")
    sent = form_of(pages.page(url), path="mark.text", new="ALBO", reason="Misread.", provision="Act s.6")
    assert pages.post(url, sent).status_code == 302
    said = words(pages.page(address(story, "record")))
    assert all(word in said for word in ("ALBA", "ALBO", "Misread."))


def test_a_request_opens_a_proceeding_with_who_asks(pages: PageClient) -> None:
    story = a_case("published", classes=(25, 35))
    signed_in_as(pages, "opposition_officer")
    url = address(story, "open", "opposition")
    with frozen(at(story.on, 15)):
        sent = form_of(pages.page(url), grounds=["similar-mark"], touched=["25-1"], **{"opponent-name": "Bold Ltd"})
        assert pages.post(url, sent).status_code == 302
    opposition = story.now.case.proceedings["opposition"]
    assert [(party["name"], party["role"]) for party in opposition.parties] == [("Bold Ltd", "opponent")]
    assert opposition.items == ("25-1",)


def test_what_one_officer_proposes_another_confirms_having_seen_it(pages: PageClient) -> None:
    story = a_case("examination", classes=(25, 35))
    story.step("issue-office-action", EXAMINER, facts={"grounds": ["descriptive"]}, items=["25-1"])
    story.serve("office-action", signed_by=EXAMINER)
    story.step("reply-to-office-action", CLERK)
    story.step("refuse", EXAMINER, facts={"grounds": ["descriptive"]}, items=["25-1", "35-1"])
    url = reverse("office_files:proposal", args=[story.file])
    (proposal,) = story.now.case.proposals
    with frozen(at(story.on, 15)):
        signed_in_as(pages, "senior_examiner")
        said = words(pages.page(address(story, "overview")))
        assert "Concerns the items 25-1, 35-1." in said
        assert "Descriptive sign (Act s.8(1)(c))" in said
        pages.post(url, {"request_key": "c", "act": "confirm", "proposal": proposal, "seen": "1"})
        assert "Somebody else has worked on this file" in words(pages.page(address(story, "overview")))
        for key, seen in (("d", ""), ("e", "²"), ("f", "9" * 5_000)):
            pages.post(url, {"request_key": key, "act": "confirm", "proposal": proposal, "seen": seen})
            assert story.now.case.proposals
        pages.post(
            url, {"request_key": "g", "act": "confirm", "proposal": proposal, "seen": str(len(story.now.history))}
        )
    assert story.phases["application"] == "refused"
