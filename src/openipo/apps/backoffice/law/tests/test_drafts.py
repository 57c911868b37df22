"""A registrar edits the law in the browser, tries it, and another registrar publishes it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.testing import BOOK, a_case, at
from openipo.domain.lawdrafts.api import LawDraft, begin_draft, draft_numbered, texts_of, write_text
from openipo.domain.lawdrafts.tests.test_drafts import STORIES, person
from openipo.domain.procedures.api import book, place_of_publication, publish_law_in
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 2)
SOMEBODY = person("somebody", "registrar")


@pytest.fixture(autouse=True)
def _published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing published here is the law of another test; no stories but where they are looked at."""
    monkeypatch.setattr(STORIES, lambda looked: [])
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
    """Somebody else's draft."""
    begun = begin_draft(book_id=BOOK, revision="2027", reason="Shorter", on=TODAY, by=SOMEBODY, at=at(TODAY))
    clock = (
        '[[clock]]\nid = "opposition-period"\nlabel = { en = "Opposition period", fr = "Délai d\'opposition" }\n'
        'law = "Act s.23(1)"\nstarts_on = "published:accepted"\nperiod = { months = 9 }\nwhose = "opponent"\n'
        'no_consequence = { en = "Its end opens a step.", fr = "Sa fin ouvre une étape." }\n'
    )
    write_text(draft=begun.pk, name="procedures/application.toml", text=clock, by=SOMEBODY, at=at(TODAY))
    return begun


def address(page: str, *key: Any) -> str:
    return reverse(f"office_law:{page}", args=key)


def test_a_draft_is_begun_written_and_its_mistakes_stand_at_the_line(registrar: PageClient) -> None:
    stated = {"book": BOOK, "revision": "2027", "reason": "Fees"}
    answer = registrar.post(address("drafts"), stated)
    number = int(answer["Location"].rstrip("/").rpartition("/")[2])
    text = address("draft_text", number, "fees.toml")
    assert registrar.page(text).xpath("//datalist/option[@value='opposition-period']")
    registrar.post(text, {"text": '# New\n[[fee]]\nid = "copy"\npays = "x"\n'})
    line = registrar.page(text).xpath("//ol[contains(@class, 'law-lines')]/li[@value='4']")[0]
    assert "pays" in line.xpath("code")[0].text_content()
    assert "unknown" in line.text_content()
    assert "cannot be read yet" in registrar.page(address("draft", number)).text_content()


def test_what_differs_is_told_in_words_and_every_part_of_the_draft_opens(
    registrar: PageClient, draft: LawDraft
) -> None:
    a_case("received", filed_on=TODAY - timedelta(days=3))
    page = registrar.page(address("draft", draft.pk)).text_content()
    assert "Opposition period" in page
    assert "9 months" in page
    assert "stories" in registrar.page(address("draft_stories", draft.pk)).text_content()
    assert "1 open files looked at" in registrar.page(address("draft_files", draft.pk)).text_content()
    asked = f"?since={TODAY.year}-01-01&until={TODAY.isoformat()}"
    assert "1 files looked at" in registrar.page(address("draft_replay", draft.pk) + asked).text_content()


def test_a_second_person_publishes_it_and_files_of_that_day_are_under_it(
    registrar: PageClient, draft: LawDraft, django_capture_on_commit_callbacks: Any
) -> None:
    day = date(2027, 7, 1)
    stated = {"in_force_from": day.isoformat()}
    with django_capture_on_commit_callbacks(execute=True):
        registrar.post(address("draft_publish", draft.pk), stated)
    assert "published by Registrar, in force" in registrar.page(address("draft", draft.pk)).text_content()
    assert book(BOOK).in_force(day).id == "2027"
    assert a_case("received", filed_on=day - timedelta(days=1)).now.case.revision == "2026"
    assert a_case("received", filed_on=day).now.case.revision == "2027"
    assert registrar.page(reverse("office_law:sheet", args=["examplia", "trademark", "2027"])).xpath("//h1")


def test_whoever_wrote_in_it_is_told_that_another_must_publish(registrar: PageClient, draft: LawDraft) -> None:
    registrar.post(address("draft_text", draft.pk, "fees.toml"), {"text": "# Mine\n"})
    assert "Another person" in registrar.page(address("draft", draft.pk)).text_content()
    registrar.post(address("draft_publish", draft.pk), {"in_force_from": "2027-07-01"})
    found = draft_numbered(draft.pk)
    assert found is not None
    assert found.is_open


def test_who_began_a_draft_is_told_by_name_and_an_empty_form_in_the_readers_language(registrar: PageClient) -> None:
    registrar.post(address("drafts"), {"book": BOOK, "revision": "2027", "reason": "Fees"})
    page = registrar.page(address("drafts"))
    assert "Registrar" in page.xpath("string(//main//table)")
    assert not page.xpath("//main//form//*[@required]"), "the browser would speak its own language"


def test_a_draft_is_given_up(registrar: PageClient, draft: LawDraft) -> None:
    registrar.post(address("draft_drop", draft.pk))
    assert "Given up" in registrar.page(address("drafts")).text_content()
    registrar.post(address("draft_text", draft.pk, "fees.toml"), {"text": "# Late\n"})
    assert "fees.toml" not in texts_of(draft)


def test_others_do_not_see_drafts(pages: PageClient, draft: LawDraft) -> None:
    signed_in_as(pages, "examiner")
    parts = ("draft", "draft_stories", "draft_files", "draft_replay")
    for place in (address("drafts"), *(address(part, draft.pk) for part in parts)):
        assert pages.get(place).status_code == 403
    assert "Edit the law" not in pages.page(address("books")).text_content()


def test_an_unknown_draft_or_text_is_not_found(registrar: PageClient, draft: LawDraft) -> None:
    assert registrar.get(address("draft", 4711)).status_code == 404
    assert registrar.get(address("draft_text", draft.pk, "rules/evil.py")).status_code == 404
