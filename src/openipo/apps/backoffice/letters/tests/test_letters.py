"""Letters: written, checked, signed, printed, served, returned."""

from collections.abc import Iterator
from secrets import token_urlsafe
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.testing import EXAMINER, Story, a_case, at
from openipo.domain.correspondence.api import Letter, paragraphs_of
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Iterator[Story]:
    """A file with an office action drafted; the clock stands on its day."""
    found = a_case("examination", classes=(25, 35))
    found.step("issue-office-action", EXAMINER, facts={"grounds": ["descriptive"]}, items=["25-1"])
    with frozen(at(found.on, 15)):
        yield found


def the(story: Story) -> Letter:
    return Letter.objects.get(file=story.file, letter="office-action")


def page_of(letter: Letter) -> str:
    return reverse("office_letters:letter", args=[letter.pk])


def do(pages: PageClient, letter: Letter, act: str, **said: Any) -> str:
    """What the page says after the act."""
    pages.post(reverse("office_letters:do", args=[letter.pk]), {"request_key": token_urlsafe(), "act": act, **said})
    return " ".join(pages.page(page_of(letter)).text_content().split())


def test_the_letter_is_shown_by_paragraph_with_its_clause(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "examiner")
    page = pages.page(page_of(the(story)))
    assert page.xpath("//div[contains(@class, 'paragraph--clause')]")
    assert "goods of class 25" in page.text_content()
    assert page.xpath("//dt[normalize-space()='Language']/following-sibling::dd[normalize-space()='English']")


def test_a_paragraph_is_edited_added_and_taken_out_with_its_history(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "examiner")
    letter = the(story)
    first, *_, last = paragraphs_of(letter)
    assert "Dear Madam," in do(pages, letter, "edit", paragraph=first.pk, seen=first.text, text="Dear Madam,")
    assert "One more thing." in do(pages, letter, "add", text="One more thing.", after=last.pk)
    do(pages, letter, "remove", paragraph=last.pk)
    assert last.pk not in [each.pk for each in paragraphs_of(letter)]
    assert "3 changes since the draft" in do(pages, letter, "edit", paragraph=first.pk, seen="x", text="y")


def test_a_paragraph_changed_by_a_colleague_meanwhile_is_not_overwritten(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "examiner")
    letter = the(story)
    first = paragraphs_of(letter)[0]
    do(pages, letter, "edit", paragraph=first.pk, seen=first.text, text="Mine.")
    assert "Somebody else has changed this paragraph" in do(
        pages, letter, "edit", paragraph=first.pk, seen=first.text, text="Theirs."
    )
    assert paragraphs_of(letter)[0].text == "Mine."


def test_a_ground_is_added_for_some_goods(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "examiner")
    do(pages, the(story), "add-ground", ground="deceptive", items=["25-1"])
    assert [each.ground for each in paragraphs_of(the(story)) if each.kind == "clause"] == ["descriptive", "deceptive"]
    assert "Choose a ground." in do(pages, the(story), "add-ground", ground="none")


def test_the_preview_is_a_pdf_and_no_paper_exists_before_signing(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "examiner")
    preview = pages.get(reverse("office_letters:preview", args=[the(story).pk]))
    assert preview.content.startswith(b"%PDF")
    assert pages.get(reverse("office_letters:paper", args=[the(story).pk])).status_code == 404


def test_signed_printed_returned_and_served_anew(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "examiner")
    letter = the(story)
    assert "Signed and issued" in do(pages, letter, "issue")
    paper: Any = pages.get(reverse("office_letters:paper", args=[letter.pk]))
    assert b"".join(paper.streaming_content).startswith(b"%PDF")
    pages.post(reverse("office_letters:print"), {"request_key": "run", "letter": [str(letter.pk)]})
    listed = pages.page(reverse("office_letters:list") + "?state=to-print")
    assert "Print run 1" in listed.text_content()
    assert "came back" in do(pages, letter, "returned", returned_on=story.on, reason="moved")
    assert "Service is recorded" in do(pages, letter, "serve", served_on=story.on, means="counter", proof="signed slip")
    clock = next(each for each in story.now.case.clocks.values() if each.clock == "action-reply")
    assert clock.status == "running"


def test_service_without_a_day_is_refused(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "examiner")
    do(pages, the(story), "issue")
    assert "Give the day" in do(pages, the(story), "serve", served_on="soon", means="post")
    assert the(story).state == "issued"


def test_who_may_not_sign_reads_who_may(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "cashier")
    page = pages.page(page_of(the(story)))
    assert "is written and signed by" in page.text_content()
    assert not page.xpath("//button[contains(text(), 'Sign and issue')]")
    assert "is written and signed by" in do(pages, the(story), "submit")


def test_a_letter_that_needs_four_eyes_is_approved_by_another(pages: PageClient, story: Story) -> None:
    Letter.objects.filter(pk=the(story).pk).update(second_eyes=True, signed_by=["examiner"])
    signed_in_as(pages, "examiner")
    assert "waits for a second pair of eyes" in do(pages, the(story), "submit")
    assert "approved by another officer" in do(pages, the(story), "approve")
    signed_in_as(pages, "examiner", username="second")
    assert "Say why" in do(pages, the(story), "send-back", because="")
    assert "Too harsh." in do(pages, the(story), "send-back", because="Too harsh.")
    signed_in_as(pages, "examiner")
    do(pages, the(story), "submit")
    signed_in_as(pages, "examiner", username="second")
    assert "may be signed" in do(pages, the(story), "approve")
    assert "Signed and issued" in do(pages, the(story), "issue")


@pytest.mark.parametrize(
    "state", ["draft", "awaiting-approval", "approved", "issued", "served", "returned", "to-print"]
)
def test_letters_are_listed_by_where_they_stand(pages: PageClient, story: Story, state: str) -> None:
    signed_in_as(pages, "examiner")
    page = pages.page(f"{reverse('office_letters:list')}?state={state}")
    assert ("Office action" in page.text_content()) is (state == "draft")


def test_a_letter_that_does_not_exist_and_an_act_that_nobody_knows_have_no_page(
    pages: PageClient, story: Story
) -> None:
    signed_in_as(pages, "examiner")
    assert pages.get(page_of(Letter())).status_code == 404
    answer = pages.post(reverse("office_letters:do", args=[the(story).pk]), {"request_key": "x", "act": "burn"})
    assert answer.status_code == 404
