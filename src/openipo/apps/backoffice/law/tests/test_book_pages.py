"""The law as pages: every part of every installed revision can be read, reckoned with, and tells whether it holds."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import Closure, look_at
from openipo.domain.cases.testing import BOOK, FORMALITIES, Story, a_case, at
from openipo.domain.procedures.api import book
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
PARTS = (
    "sheet", "diagram", "clocks", "fees", "letters", "grounds", "checklists", "rules", "scenarios", "findings",
    "differences",
)  # fmt: skip


def revisions() -> list[str]:
    return list(book(BOOK).revisions)


def address(page: str, *more: str, revision: str = "") -> str:
    return reverse(f"office_law:{page}", args=["examplia", "trademark", revision or revisions()[-1], *more])


@pytest.fixture
def reader(pages: PageClient) -> PageClient:
    signed_in_as(pages, "examiner")
    return pages


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_each_revision_is_read(reader: PageClient, part: str) -> None:
    for revision in revisions():
        assert reader.page(address(part, revision=revision)).xpath("//h1")


def test_every_procedure_has_its_sheet_and_its_diagram_with_words_beside_it(reader: PageClient) -> None:
    for name, procedure in book(BOOK).revisions[revisions()[-1]].procedures.items():
        sheet = reader.page(address("sheet_of", name)).text_content()
        assert all(phase.label["en"] in sheet for phase in procedure.phases.values())
        drawn = reader.page(address("diagram_of", name))
        assert len(drawn.xpath("//*[local-name()='svg']//*[local-name()='title']")) == 1
        assert drawn.xpath("//table")


def test_the_books_are_listed_with_the_files_under_each_revision(reader: PageClient) -> None:
    a_case("received")
    page = reader.page("/office/law/").text_content()
    assert all(revision in page for revision in revisions())


def test_a_time_limit_is_reckoned_with_its_reason(reader: PageClient) -> None:
    asked = "?clock=application.formalities-reply&start=2026-03-12&extensions=0"
    text = reader.page(address("clocks") + asked).text_content()
    assert "Last day: 12 May 2026" in text
    assert "2 months" in text


def test_more_extensions_than_the_law_gives_are_refused(reader: PageClient) -> None:
    asked = "?clock=application.formalities-reply&start=2026-03-12&extensions=9"
    text = reader.page(address("clocks") + asked).text_content()
    assert "Last day" not in text
    assert "Please correct this" in text


def test_a_fee_is_reckoned_from_facts_with_its_reason(reader: PageClient) -> None:
    day = book(BOOK).revisions[revisions()[-1]].in_force_from.isoformat()
    asked = f"?fee=filing&on={day}&fact-channel=paper&fact-classes=3"
    more = reader.page(address("fees") + asked).xpath("//*[@class='notice__title']")[-1].text_content()
    less = reader.page(address("fees") + asked.replace("=3", "=1")).xpath("//*[@class='notice__title']")[-1]
    assert "XTS" in more
    assert more != less.text_content()


def test_every_story_comes_out_as_expected_and_is_told_day_by_day(reader: PageClient) -> None:
    assert "all as expected" in reader.page(address("scenarios")).text_content()
    story = book(BOOK).stories[0].stem
    page = reader.page(address("scenario", story))
    assert page.xpath("//ol[@class='timeline']/li")
    assert not page.xpath("//*[contains(@class, 'status--bad')]")


def test_an_unknown_book_or_story_is_not_found(reader: PageClient) -> None:
    assert reader.get("/office/law/nowhere/trademark/2020/").status_code == 404
    assert reader.get(address("scenario", "no-such-story")).status_code == 404


@pytest.fixture
def waiting() -> Any:
    """A file whose applicant has a time limit to reply."""
    story = a_case("formalities")
    story.step("issue-formalities-notice", FORMALITIES, facts={"grounds": ["applicant-missing"]})
    story.serve("formalities-notice", signed_by=FORMALITIES)
    return story


def reply_limit(story: Story) -> Any:
    clocks = look_at(story.file).case.clocks.values()
    return next(clock.expires_on for clock in clocks if clock.clock == "formalities-reply")


def test_a_closure_shows_what_it_moves_before_it_is_recorded(pages: PageClient, waiting: Story) -> None:
    signed_in_as(pages, "registrar")
    last = reply_limit(waiting)
    stated = {"on": last.isoformat(), "reason": "Flood"}
    with frozen(at(last, 12)):
        shown = pages.post("/office/law/calendar/closure/", stated).content.decode()
        assert "1 time limit would move" in shown
        assert waiting.number in shown
        assert not Closure.objects.exists()
        assert reply_limit(waiting) == last
        pages.post("/office/law/calendar/closure/", {**stated, "confirm": "1"})
        assert "Flood" in pages.page(f"/office/law/calendar/?year={last.year}").text_content()
    assert reply_limit(waiting) == last + timedelta(days=1) or reply_limit(waiting) > last


def test_only_those_entitled_record_a_closure(reader: PageClient) -> None:
    answer = reader.post("/office/law/calendar/closure/", {"on": "2026-03-04", "reason": "Flood", "confirm": "1"})
    assert answer.status_code == 403
    assert (
        "Recording that the office was closed: reserved to Registrar"
        in reader.page("/office/law/calendar/?year=2026").text_content()
    )


def test_files_are_moved_after_a_dry_run(pages: PageClient) -> None:
    first, last = revisions()[0], revisions()[-1]
    day = book(BOOK).revisions[first].in_force_from
    story = a_case("received", filed_on=day + timedelta(days=40))
    signed_in_as(pages, "registrar")
    move = reverse("office_law:move", args=["examplia", "trademark"])
    stated = {"came_from": first, "to": last}
    with frozen(at(book(BOOK).revisions[last].in_force_from + timedelta(days=30), 12)):
        shown = pages.post(move, {**stated, "dry": "1"}).content.decode()
        assert story.number in shown
        assert look_at(story.file).case.revision == first
        done = pages.post(move, {**stated, "confirm": "1"}).content.decode()
    moved = look_at(story.file).case.revision == last
    assert moved == ("1 file moved." in done)
    assert moved or "status--bad" in done


def test_only_the_registrar_moves_files(reader: PageClient) -> None:
    assert reader.get(reverse("office_law:move", args=["examplia", "trademark"])).status_code == 403


def test_the_test_of_a_rule_is_shown_to_whoever_asks_for_it(reader: PageClient) -> None:
    blank = reader.page(address("rules"))
    (link,) = blank.xpath("//section[@id='rule-goods_were_refused']//a/@href")
    assert "def test_one_refused_item_is_enough" not in blank.text_content()
    asked = reader.page(address("rules") + link.partition("#")[0]).xpath("//section[@id='rule-goods_were_refused']")[0]
    assert "def test_one_refused_item_is_enough" in asked.text_content()
