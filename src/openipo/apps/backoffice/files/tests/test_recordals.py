"""Requests of holders, licensees and courts, on a file's pages."""

from typing import Any

import pytest
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.files.tests.test_pages import address, form_of, words
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.testing import BOOK, FORMALITIES, REGISTRAR, Story, a_case, at
from openipo.domain.cases.tests.test_recordals import COURT, asked, licensed
from openipo.domain.procedures.api import book
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    return a_case("registered", classes=(25, 30))


def test_every_request_of_the_book_has_its_form_or_says_why_it_cannot_be_made(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    asked_for = [each for each in book(BOOK).revision("2014").procedures.values() if each.opens == "on-request"]
    with frozen(at(story.on)):
        for procedure in asked_for:
            page = pages.page(address(story, "open", procedure.id))
            assert page.xpath("//form//input[@name='on']") or "not possible now" in words(page), procedure.id


def test_a_licence_is_asked_for_by_its_form(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    url = address(story, "open", "licence")
    with frozen(at(story.on)):
        answers = {"licensee-name": "Lea Ltd", "licensee-country": "XX", "exclusivity": "sole", "touched": "25-1"}
        assert pages.post(url, form_of(pages.page(url), **answers)).status_code == 302
    proceeding = story.now.case.proceedings["licence"]
    assert (proceeding.facts["exclusivity"], proceeding.items) == ("sole", ("25-1",))
    assert proceeding.parties[0]["role"] == "licensee"


def test_a_licence_without_its_kind_is_asked_for_again_in_one_sentence(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    url = address(story, "open", "licence")
    with frozen(at(story.on)):
        sent = form_of(pages.page(url), **{"licensee-name": "Lea Ltd", "until": "31/12"})
        answer = pages.post(url, sent)
    assert answer.status_code == 422
    assert "This field is required" in answer.content.decode()


def test_what_ends_is_chosen_among_the_entries_in_force(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    url = address(story, "open", "end-of-licence")
    with frozen(at(story.on)):
        assert "the register has no such entry in force" in words(pages.page(url))
        licensed(story, "25-1")
        page = pages.page(url)
    assert [each.get("value") for each in page.xpath("//select[@name='interest']/option")] == ["", "i1"]
    assert "Licence: Lea Marques Ltd" in words(page)


def test_consents_are_ticked_where_there_are_licences_and_pledges(pages: PageClient, story: Story) -> None:
    licensed(story)
    asked(story, "surrender", "25-1", "30-1", declared_by="Ana Costa")
    signed_in_as(pages, "registrar")
    url = address(story, "step", "surrender", "record-surrender")
    with frozen(at(story.on)):
        refused = pages.post(url, form_of(pages.page(url)))
        assert "has not consented" in refused.content.decode()
        assert pages.post(url, form_of(pages.page(url), consents="i1")).status_code == 302
    assert "surrendered" in {item.status for item in story.now.content.goods}


def test_a_step_that_is_barred_says_so_before_anything_is_entered(pages: PageClient, story: Story) -> None:
    order = {"court": COURT, "order_number": "CO 7", "ordered_on": "2026-06-01", "content": "disposal"}
    asked(story, "court-order", "25-1", by=REGISTRAR, **order)
    story.step("enter-court-order", REGISTRAR, proceeding="court-order")
    asked(story, "pledge", "25-1", pledgee={"name": "Bank"}, amount="10", agreement="1")
    story.pay("pledge")
    signed_in_as(pages, "formalities_officer")
    with frozen(at(story.on)):
        assert "until it is lifted" in words(pages.page(address(story, "step", "pledge", "enter-pledge")))


def test_the_record_lists_entries_with_what_became_of_them(pages: PageClient, story: Story) -> None:
    licensed(story, "25-1", territory="The north", until="2030-12-31")
    signed_in_as(pages, "formalities_officer")
    with frozen(at(story.on)):
        said = words(pages.page(address(story, "record")))
        told = words(pages.page(address(story, "history")))
    assert all(each in said for each in ("Lea Marques Ltd", "Territory: The north", "goods: 25-1", "In force"))
    assert "Entered in the register: Licence (Lea Marques Ltd)." in told


@pytest.mark.parametrize(
    ("step", "facts", "status"),
    [
        ("end-of-licence.end-licence", {"interest": "i1", "agreed_by": "Lea"}, "Ended"),
        ("surrender.record-surrender", {"declared_by": "Ana", "consents": ["i1"]}, "Ended with the right"),
    ],
)
def test_an_entry_that_is_over_is_shown_as_over(
    pages: PageClient, story: Story, step: str, facts: dict[str, Any], status: str
) -> None:
    procedure, _, name = step.partition(".")
    licensed(story)
    asked(story, procedure, "25-1", "30-1", **facts)
    story.step(name, REGISTRAR if procedure == "surrender" else FORMALITIES, proceeding=procedure)
    signed_in_as(pages, "formalities_officer")
    with frozen(at(story.on)):
        rows = pages.page(address(story, "record")).xpath("//caption[contains(., 'Licences')]/..//tbody/tr")
    assert status in " ".join(rows[0].text_content().split())


def test_what_is_corrected_is_chosen_among_the_values_of_the_register(pages: PageClient, story: Story) -> None:
    asked(story, "correction-of-office-error", error="Misspelt.", found_by="office")
    signed_in_as(pages, "formalities_officer")
    with frozen(at(story.on)):
        page = pages.page(address(story, "step", "correction-of-office-error", "correct-error-of-office"))
    assert "parties.p1.name" in [each.get("value") for each in page.xpath("//select[@name='value']/option")]
