"""A registrar writes stories with a draft, sees how they come out, and is told which hinder its publication."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.testing import BOOK, at
from openipo.domain.lawdrafts.api import LawDraft, begin_draft, draft_numbered, texts_of, write_text
from openipo.domain.lawdrafts.tests.test_drafts import person
from openipo.domain.procedures.api import place_of_publication, publish_law_in, story_files
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 2)
SOMEBODY = person("somebody", "registrar")
OF_THE_BOOK = "filing-fee-paid-on-the-last-day"


@pytest.fixture(autouse=True)
def _published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing published here is the law of another test; of the book's stories one is enough."""
    where = "openipo.domain.lawdrafts.played_stories.story_files"
    monkeypatch.setattr(where, lambda *a, **b: [each for each in story_files(*a, **b) if each.stem == OF_THE_BOOK])
    before = place_of_publication("x")
    publish_law_in(tmp_path / "law")
    with frozen(at(TODAY)):
        yield
    publish_law_in(before.parent if before else None)


@pytest.fixture
def registrar(pages: PageClient) -> PageClient:
    signed_in_as(pages, "registrar")
    return pages


@pytest.fixture
def draft() -> LawDraft:
    return begin_draft(book_id=BOOK, revision="2027", reason="Shorter", on=TODAY, by=SOMEBODY, at=at(TODAY))


def address(page: str, *key: Any) -> str:
    return reverse(f"office_law:{page}", args=key)


def text_of(draft: LawDraft, story: str) -> str:
    return address("draft_text", draft.pk, f"scenarios/{story}.toml")


def written_in(page: Any) -> str:
    """What stands in the field; a browser leaves out the line break with which it begins."""
    text: str = page.xpath("//textarea[@id='law-text']")[0].text_content()
    return text.strip() + "\n"


def test_a_new_story_begins_with_one_that_can_be_played(registrar: PageClient, draft: LawDraft) -> None:
    answer = registrar.get(address("draft_stories", draft.pk) + "?story=late-reply")
    assert answer["Location"] == text_of(draft, "late-reply")
    page = registrar.page(text_of(draft, "late-reply"))
    assert "Not kept in the draft yet" in page.text_content()
    written = written_in(page)
    registrar.post(text_of(draft, "late-reply"), {"text": written})
    assert "comes out as it expects" in registrar.page(text_of(draft, "late-reply")).text_content()
    assert "scenarios/late-reply.toml" in texts_of(draft)
    assert "late-reply" in registrar.page(address("draft", draft.pk)).text_content()
    told = registrar.page(address("draft_story", draft.pk, "late-reply"))
    assert told.xpath("//ol[@class='timeline']/li")


def test_two_drafters_at_once_are_told_and_neither_loses_what_was_typed(registrar: PageClient, draft: LawDraft) -> None:
    page = registrar.page(text_of(draft, "late"))
    seen = page.xpath("//input[@name='seen']/@value")[0]
    first = written_in(page)
    second = first.replace("Ana Costa", "Ben Costa")
    registrar.post(text_of(draft, "late"), {"text": first, "seen": seen})
    answer = registrar.post(text_of(draft, "late"), {"text": second, "seen": seen})
    again = lxml.html.fromstring(answer.content.decode())
    assert "Somebody else has written in this text" in again.text_content()
    assert written_in(again) == second
    assert texts_of(draft)["scenarios/late.toml"] == first
    now_seen = again.xpath("//input[@name='seen']/@value")[0]
    registrar.post(text_of(draft, "late"), {"text": second, "seen": now_seen})
    assert texts_of(draft)["scenarios/late.toml"] == second


def test_a_name_that_no_story_can_have_gets_a_sentence(registrar: PageClient, draft: LawDraft) -> None:
    page = registrar.page(address("draft_stories", draft.pk) + "?story=Late+Reply")
    assert "small letters, figures and hyphens" in page.text_content()


def test_what_came_otherwise_stands_at_the_line_of_the_act(registrar: PageClient, draft: LawDraft) -> None:
    start = written_in(registrar.page(text_of(draft, "late")))
    registrar.post(text_of(draft, "late"), {"text": start.replace("phases = {}", 'phases = { application = "x" }')})
    act = start.split("\n").index("[[then]]") + 1
    page = registrar.page(text_of(draft, "late"))
    line = page.xpath(f"//ol[contains(@class, 'law-lines')]/li[@value='{act}']")[0].text_content()
    assert "expected x, came received" in line
    registrar.post(text_of(draft, "late"), {"text": start.replace("passes = true", "pases = true")})
    page = registrar.page(text_of(draft, "late"))
    line = page.xpath(f"//ol[contains(@class, 'law-lines')]/li[@value='{act + 2}']")[0].text_content()
    assert "pases" in line
    assert "cannot be played" in registrar.page(address("draft_story", draft.pk, "late")).text_content()


def test_a_story_of_the_book_is_taken_into_the_draft_to_be_told_anew(registrar: PageClient, draft: LawDraft) -> None:
    told = registrar.page(address("draft_story", draft.pk, OF_THE_BOOK))
    assert "Tell this story anew" in told.text_content()
    page = registrar.page(text_of(draft, OF_THE_BOOK))
    written = written_in(page)
    assert f'id = "{OF_THE_BOOK}"' in written
    registrar.post(text_of(draft, OF_THE_BOOK), {"text": written})
    row = registrar.page(address("draft_stories", draft.pk)).xpath("//tbody/tr")[0].text_content()
    assert "the draft" in row


def test_the_publisher_is_shown_which_story_stands_in_the_way(registrar: PageClient, draft: LawDraft) -> None:
    write_text(draft=draft.pk, name="scenarios/broken.toml", text="[filing", by=SOMEBODY, at=at(TODAY))
    answer = registrar.post(address("draft_publish", draft.pk), {"in_force_from": "2027-07-01"})
    assert answer["Location"] == address("draft_stories", draft.pk)
    page = registrar.page(answer["Location"])
    assert "1 stories do not come out as they expect: broken" in page.text_content()
    first = page.xpath("//tbody/tr")[0].text_content()
    assert "broken" in first
    assert "Not as expected" in first
    assert "scenarios/broken.toml:1" in first
    found = draft_numbered(draft.pk)
    assert found is not None
    assert found.is_open


def test_an_unknown_story_is_not_found_and_others_see_none(pages: PageClient, draft: LawDraft) -> None:
    signed_in_as(pages, "registrar")
    assert pages.get(address("draft_story", draft.pk, "no-such-story")).status_code == 404
    signed_in_as(pages, "examiner")
    assert pages.get(address("draft_story", draft.pk, OF_THE_BOOK)).status_code == 403


def test_where_the_draft_cannot_be_read_the_page_says_so(registrar: PageClient, draft: LawDraft) -> None:
    write_text(draft=draft.pk, name="fees.toml", text="[[fee", by=SOMEBODY, at=at(TODAY))
    assert "cannot be read yet" in registrar.page(address("draft_story", draft.pk, OF_THE_BOOK)).text_content()
    assert "on = 2026-11-02" in registrar.page(text_of(draft, "late")).text_content()


def test_the_page_plays_some_stories_at_each_look_and_none_twice(
    registrar: PageClient, draft: LawDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openipo.domain.lawdrafts.remembered_stories.story_outcomes.__kwdefaults__", {"at_once": 1})
    write_text(draft=draft.pk, name="scenarios/broken.toml", text="[filing", by=SOMEBODY, at=at(TODAY))
    first = registrar.page(address("draft_stories", draft.pk))
    assert "1 of 2 stories played, 1 not as expected so far." in first.text_content()
    [again] = first.xpath("//div[@id='stories']")
    assert (again.get("hx-get"), again.get("hx-trigger")) == (address("draft_stories", draft.pk), "load")
    assert first.xpath("//div[@id='stories']//a[text()='Play on']/@href") == [address("draft_stories", draft.pk)]
    second = registrar.page(address("draft_stories", draft.pk))
    assert "2 stories, 1 not as expected." in second.text_content()
    assert not second.xpath("//div[@id='stories']/@hx-get")
    assert address("draft_story", draft.pk, OF_THE_BOOK) in second.xpath("//ul/li/a/@href")
    monkeypatch.setattr("openipo.domain.lawdrafts.remembered_stories.play_story", None)
    assert "2 stories, 1 not as expected." in registrar.page(address("draft_stories", draft.pk)).text_content()
