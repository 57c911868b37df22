"""What the publication officer does, page by page."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.fixtures.pages import PageClient

from openipo.apps.gazette.tests.desk import a_picture, next_issue_day, press, published_issue, signed_in_as
from openipo.domain.cases.testing import REGISTRAR, a_case, at
from openipo.domain.publication.api import Entry, Issue, queued_entries
from openipo.domain.rights.api import Mark, Representation, correct, find_file
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db


def test_an_issue_goes_from_the_queue_to_the_public(pages: PageClient) -> None:
    story = a_case("accepted", text="LUMENA")
    day = next_issue_day(story.on + timedelta(days=3))
    signed_in_as(pages, "publication_officer")
    with frozen(at(day, 10)):
        assert story.number in pages.page("/gazette/desk/").text_content()
        assert "is open" in press(pages, "/gazette/desk/open/", planned_on=day.isoformat())
        issue = Issue.objects.get()
        desk = f"/gazette/desk/{issue.number.replace('/', '-')}/"
        assert "Proofed: the issue says what the register says" in pages.page(desk).text_content()
        assert pages.get(desk + "preview.pdf").status_code == 404
        assert "is frozen" in press(pages, desk + "freeze/")
        assert pages.get(desk + "preview.pdf").content.startswith(b"%PDF-")
        assert "is signed" in press(pages, desk + "sign/")
        assert "has appeared" in press(pages, desk + "publish/")
        assert "Read it as the public does" in pages.page(desk).text_content()
    assert story.phases == {"application": "published"}


def test_a_mark_without_words_is_called_by_its_kind_on_the_desk(pages: PageClient) -> None:
    story = a_case("accepted", mark=Mark("figurative", representations=(Representation(a_picture()),)))
    day = next_issue_day(story.on + timedelta(days=3))
    signed_in_as(pages, "publication_officer")
    with frozen(at(day, 10)):
        press(pages, "/gazette/desk/open/", planned_on=day.isoformat())
        desk = f"/gazette/desk/{Issue.objects.get().number.replace('/', '-')}/"
        assert pages.page(desk).xpath("//ul[@class='lines']//strong")[0].text_content() == "Figurative mark"


def test_a_difference_from_the_register_bars_the_freeze_and_is_shown(pages: PageClient) -> None:
    story = a_case("accepted", text="LUMENA")
    day = next_issue_day(story.on + timedelta(days=3))
    signed_in_as(pages, "publication_officer")
    with frozen(at(day, 10)):
        press(pages, "/gazette/desk/open/", planned_on=day.isoformat())
        desk = f"/gazette/desk/{Issue.objects.get().number.replace('/', '-')}/"
        correct(
            find_file(story.number).pk, path="mark.text", new="LUMINA", reason="A slip", provision="Act s.5",
            effective_on=day, by=REGISTRAR, at=at(day, 11),
        )  # fmt: skip
        shown = pages.page(desk)
        assert [each.text_content() for each in shown.xpath("//dl[@class='differences']//ins")] == ["LUMINA"]
        assert not shown.xpath(f"//form[@action='{desk}freeze/']")
        assert "differ in 1 places" in press(pages, desk + "freeze/")
        assert Issue.objects.get().state == "composing"
        assert "as the register stands now" in press(pages, desk + "compose/")
        assert "is frozen" in press(pages, desk + "freeze/")


def test_an_entry_may_be_left_out(pages: PageClient) -> None:
    story = a_case("accepted")
    day = next_issue_day(story.on + timedelta(days=3))
    signed_in_as(pages, "registrar")
    with frozen(at(day, 10)):
        press(pages, "/gazette/desk/open/", planned_on=day.isoformat())
        desk = f"/gazette/desk/{Issue.objects.get().number.replace('/', '-')}/"
        assert "waits for a later issue" in press(pages, desk + "leave-out/", entry=str(Entry.objects.get().pk))
        assert "more entry was queued in time" in pages.page(desk).text_content()
    assert [entry.number for entry in queued_entries()] == [story.number]


def test_refusals_are_told_and_change_nothing(pages: PageClient) -> None:
    story = a_case("accepted")
    day = next_issue_day(story.on + timedelta(days=3))
    signed_in_as(pages, "publication_officer")
    with frozen(at(story.on, 10)):
        assert "No issue is planned" in press(pages, "/gazette/desk/open/", planned_on="2026-03-08")
        press(pages, "/gazette/desk/open/", planned_on=day.isoformat())
        desk = f"/gazette/desk/{Issue.objects.get().number.replace('/', '-')}/"
        assert "needs an issue that is signed" in press(pages, desk + "publish/")
        press(pages, desk + "freeze/")
        press(pages, desk + "sign/")
        assert "It may be published from" in pages.page(desk).text_content()
        assert "does not appear before" in press(pages, desk + "publish/")
    assert Issue.objects.get().state == "signed"


def test_a_wrong_entry_is_corrected_in_the_next_issue(pages: PageClient) -> None:
    story = a_case("accepted")
    published_issue(story)
    signed_in_as(pages, "publication_officer")
    wrong = Entry.objects.get()
    address = f"/gazette/desk/entry/{wrong.pk}/correct/"
    with frozen(at(story.on, 15)):
        page = pages.page(address)
        assert page.xpath("//input[@name='restarts_clock']/@value") == ["", "opposition-period"]
        assert pages.post(address, {"request_key": "a", "reason_en": "A slip"}).status_code == 400
        said = press(pages, address, reason_en="A slip", reason_fr="Une erreur", restarts_clock="opposition-period")
        assert "The correction is queued" in said
    queued = queued_entries()[0]
    assert (queued.corrects_id, queued.restarts_clock) == (wrong.pk, "opposition-period")
    assert queued.reason == {"en": "A slip", "fr": "Une erreur"}


@pytest.mark.parametrize("role", ["examiner", "cashier"])
def test_others_have_no_business_there(pages: PageClient, role: str) -> None:
    story = a_case("accepted")
    published_issue(story)
    entry = Entry.objects.get()
    signed_in_as(pages, role)
    for address in ("", f"{Issue.objects.get().number.replace('/', '-')}/", f"entry/{entry.pk}/correct/"):
        assert pages.get(f"/gazette/desk/{address}").status_code == 403
    for act in ("compose", "freeze", "sign", "publish", "leave-out"):
        assert pages.post(f"/gazette/desk/2026-01/{act}/", {"request_key": act}).status_code == 403
    pages.logout()
    assert pages.get("/gazette/desk/").status_code == 302


@pytest.mark.parametrize("role", ["publication_officer", "examiner"])
def test_a_missing_issue_stands_on_every_officer_s_page_until_it_appears(pages: PageClient, role: str) -> None:
    story = a_case("accepted")
    day = next_issue_day(story.on)
    signed_in_as(pages, role)
    with frozen(at(day + timedelta(days=2), 10)):
        for address in ("/office/", "/register/papers/"):
            banner = pages.page(address).xpath("//aside[contains(@class, 'strip--bad')]")[0]
            assert "not appeared" in banner.text_content()
            assert bool(banner.xpath(".//a")) == (role == "publication_officer")
    pages.logout()
    assert not pages.page("/register/").xpath("//aside[contains(@class, 'strip--bad')]")


def test_the_page_of_a_file_reads_the_closures_once_while_no_issue_is_missing(pages: PageClient) -> None:
    """The file's own time limits need them; the warning does not."""
    story = a_case("accepted")
    signed_in_as(pages, "examiner")
    with frozen(at(story.on)), CaptureQueriesContext(connection) as asked:
        pages.page(f"/office/files/{story.file}/")
    assert sum("cases_closure" in each["sql"] for each in asked.captured_queries) == 1
