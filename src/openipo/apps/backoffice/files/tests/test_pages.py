"""The pages of a file: what an officer reads there, and what can be done from there."""

from collections.abc import Iterator
from typing import Any, TypeAlias

import lxml.html
import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.accounts.api import looks_at
from openipo.domain.cases.testing import CLERK, EXAMINER, FORMALITIES, Story, a_case, at
from openipo.domain.parties.api import Party
from openipo.domain.rights.api import Interest
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
SECTIONS = ("overview", "record", "documents", "correspondence", "fees", "proceedings", "history")
Page: TypeAlias = Any

EXAMINATION = "application.examination"


@pytest.fixture
def examined() -> Iterator[Story]:
    """A file in examination, for goods of classes 25 and 35; the clock stands on its day."""
    story = a_case("examination", classes=(25, 35))
    with frozen(at(story.on, 15)):
        yield story


def address(story: Story, name: str, *more: str) -> str:
    return reverse(f"office_files:{name}", args=[story.file, *more])


def form_of(page: Page, **changed: Any) -> dict[str, Any]:
    """What the browser would send: the values of the page's main form, some of them changed."""
    form = next(each for each in page.forms if each.xpath(".//input[@name='seen']"))
    return {**{name: value for name, value in form.form_values()}, **changed}


def words(page: Page) -> str:
    return " ".join(page.text_content().split())


@pytest.mark.parametrize("section", SECTIONS)
def test_each_section_is_read_within_fifteen_queries(pages: PageClient, examined: Story, section: str) -> None:
    signed_in_as(pages, "examiner")
    assert examined.number in words(pages.page(address(examined, section)))


def test_the_file_says_where_it_stands_what_is_next_and_why(pages: PageClient, examined: Story) -> None:
    signed_in_as(pages, "examiner")
    said = words(pages.page(address(examined, "overview")))
    assert "Examination of absolute and relative grounds" in said
    assert "30 working days from 5 March 2026" in said


def test_what_is_to_be_done_now_stands_before_what_has_its_day_to_come(pages: PageClient) -> None:
    registered = a_case("registered")
    with frozen(at(registered.on, 15)):
        signed_in_as(pages, "registrar")
        page = pages.page(address(registered, "overview"))
    days = [each.text_content().strip() for each in page.xpath("//div[@class='next-list__when']")]
    assert {"now"} < set(days)
    assert days == sorted(days, key=lambda day: day != "now")


def test_steps_open_to_the_officer_are_links_and_the_others_say_why_not(pages: PageClient, examined: Story) -> None:
    examined.answer(EXAMINATION)
    signed_in_as(pages, "examiner")
    page = pages.page(address(examined, "overview"))
    assert address(examined, "step", "application", "accept") in page.xpath("//a/@href")
    assert address(examined, "step", "application", "register") not in page.xpath("//a/@href")
    assert page.xpath("//dl[@class='closed-steps']//dd")


def test_acceptance_is_closed_while_questions_are_open_and_leads_to_them(pages: PageClient, examined: Story) -> None:
    signed_in_as(pages, "examiner")
    questions = reverse("office_examination:report", args=[examined.file]) + "#questions-application"
    page = pages.page(address(examined, "overview"))
    assert address(examined, "step", "application", "accept") not in page.xpath("//a/@href")
    assert questions in page.xpath("//dl[@class='closed-steps']//a/@href")
    closed = pages.page(address(examined, "step", "application", "accept"))
    assert "still to be answered (12)" in words(closed)
    assert closed.xpath(f"//a[@href='{questions}']")


def test_each_question_still_open_stands_on_a_line_of_its_own_and_leads_to_where_it_is_answered(
    pages: PageClient, examined: Story
) -> None:
    signed_in_as(pages, "examiner")
    report = pages.page(reverse("office_examination:report", args=[examined.file]))
    for name in (("overview",), ("proceedings",), ("step", "application", "accept")):
        links = pages.page(address(examined, *name)).xpath("//ul[@class='particulars']/li/a")
        accept = [(each.text_content(), each.get("href").partition("#")[2]) for each in links[:12]]
        assert ("Is it a sign that can distinguish goods or services?", "question-application.is-a-sign") in accept
        assert len({*accept}) == 12
        assert all(report.xpath(f"//*[@id='{anchor}']") for _, anchor in accept)


def test_the_examination_report_leads_from_a_closed_step_to_the_answers_against_it(
    pages: PageClient, examined: Story
) -> None:
    examined.answer(EXAMINATION, answer="fails")
    signed_in_as(pages, "examiner")
    questions = reverse("office_examination:report", args=[examined.file])
    links = pages.page(questions).xpath("//aside//ul[@class='particulars']/li/a/@href")
    assert f"{questions}#question-application.is-not-descriptive" in links


def test_a_second_officer_of_another_role_reads_why_he_may_not_confirm(pages: PageClient, examined: Story) -> None:
    examined.step("issue-office-action", EXAMINER, facts={"grounds": ["descriptive"]})
    examined.serve("office-action", signed_by=EXAMINER)
    examined.step("reply-to-office-action", CLERK)
    examined.step("refuse", EXAMINER, facts={"grounds": ["descriptive"]})
    signed_in_as(pages, "cashier")
    with frozen(at(examined.on, 15)):
        [waiting] = pages.page(address(examined, "overview")).xpath("//section[contains(@class, 'panel--care')]")
    assert "The step is reserved to" in words(waiting)


def test_a_step_of_another_role_names_that_role(pages: PageClient, examined: Story) -> None:
    signed_in_as(pages, "cashier")
    page = pages.page(address(examined, "overview"))
    assert address(examined, "step", "application", "accept") not in page.xpath("//a/@href")
    assert "Trade mark examiner" in words(page)


def test_a_step_is_taken_with_grounds_for_some_goods_and_leads_to_its_letter(
    pages: PageClient, examined: Story
) -> None:
    signed_in_as(pages, "examiner")
    url = address(examined, "step", "application", "issue-office-action")
    sent = form_of(pages.page(url), grounds=["descriptive"], touched=["25-1"], **{"grounds-descriptive": "25-1"})
    answer: Any = pages.post(url, sent)
    assert examined.phases["application"] == "action-issued"
    assert examined.now.case.items == {"25-1": "objected", "35-1": "pending"}
    assert examined.now.case.letters[list(examined.now.case.letters)[-1]].facts["grounds"] == [
        {"id": "descriptive", "items": ["25-1"]}
    ]
    assert "goods of class 25" in words(lxml.html.fromstring(pages.get(answer.url).content))


def test_goods_are_objected_to_on_a_ground_or_not_at_all(pages: PageClient, examined: Story) -> None:
    signed_in_as(pages, "examiner")
    url = address(examined, "step", "application", "issue-office-action")
    all_goods = {"touched": ["25-1", "35-1"]}
    sent = form_of(pages.page(url), grounds=["descriptive"], **all_goods, **{"grounds-descriptive": "25-1"})
    refused: Any = pages.post(url, sent)
    assert refused.status_code == 422
    assert "No ground is given for these goods: 35-1" in words(lxml.html.fromstring(refused.content))
    assert examined.phases["application"] == "examination"
    of_all: Any = pages.post(url, {**sent, "grounds": ["descriptive", "customary"]})
    assert of_all.status_code == 302, "a ground that names no goods is for all of them"


def test_what_the_law_asks_for_and_is_missing_is_told_beside_the_field(pages: PageClient, examined: Story) -> None:
    signed_in_as(pages, "examiner")
    url = address(examined, "step", "application", "issue-office-action")
    answer = pages.post(url, form_of(pages.page(url)))
    assert answer.status_code == 422
    assert "Choose at least one ground." in answer.content.decode()
    assert examined.phases["application"] == "examination"


def test_an_item_that_is_not_on_the_file_is_refused(pages: PageClient, examined: Story) -> None:
    signed_in_as(pages, "examiner")
    url = address(examined, "step", "application", "issue-office-action")
    sent = form_of(pages.page(url), grounds=["descriptive"], **{"grounds-descriptive": "9-1"})
    assert "There is no item 9-1 on the file." in pages.post(url, sent).content.decode()


def test_a_double_click_takes_the_step_once(pages: PageClient, examined: Story) -> None:
    examined.answer(EXAMINATION)
    signed_in_as(pages, "examiner")
    url = address(examined, "step", "application", "accept")
    sent = form_of(pages.page(url))
    answers: list[Any] = [pages.post(url, sent) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].url == answers[1].url
    taken = [event for event in examined.now.history if event.kind == "step_taken"]
    assert [event.payload["step"] for event in taken].count("accept") == 1


def test_the_slower_of_two_officers_reads_what_the_other_did_and_loses_no_answer(
    pages: PageClient, examined: Story
) -> None:
    signed_in_as(pages, "examiner")
    url = address(examined, "step", "application", "issue-office-action")
    sent = form_of(pages.page(url), grounds=["descriptive"])
    examined.serve("filing-date-notice", signed_by=FORMALITIES)
    answer = pages.post(url, sent)
    assert answer.status_code == 409
    page = lxml.html.fromstring(answer.content)
    assert "Somebody else was quicker" in words(page)
    assert "The letter “Notice of the filing date” was issued." in words(page)
    assert page.xpath("//input[@value='descriptive' and @checked]")
    assert pages.post(url, form_of(page)).status_code == 302


def test_a_step_that_another_has_closed_meanwhile_says_so(pages: PageClient, examined: Story) -> None:
    examined.answer(EXAMINATION)
    signed_in_as(pages, "examiner")
    url = address(examined, "step", "application", "accept")
    sent = form_of(pages.page(url))
    examined.accept()
    answer = pages.post(url, sent)
    assert answer.status_code == 409
    assert "This is not possible now" in answer.content.decode()


def test_looking_at_a_file_not_yet_public_is_recorded(pages: PageClient, examined: Story) -> None:
    signed_in_as(pages, "examiner")
    pages.page(address(examined, "overview"))
    assert [(look.actor, look.what) for look in looks_at(examined.file)] == [("examiner", "file")]


def test_looking_at_a_public_file_is_nobodys_business(pages: PageClient) -> None:
    story = a_case("published")
    signed_in_as(pages, "examiner")
    pages.page(address(story, "overview"))
    assert not looks_at(story.file).exists()


def test_the_past_is_shown_and_nothing_can_be_done_there(pages: PageClient) -> None:
    story = a_case("received")
    filed_on = story.on
    story.on = filed_on.replace(day=20)
    story.step("accord-filing-date", FORMALITIES)
    signed_in_as(pages, "formalities_officer")
    page = pages.page(address(story, "overview") + f"?as_of={filed_on}&known_at={filed_on}T23:00")
    assert "This is the past" in words(page)
    assert "Received, filing date to be accorded" in words(page)
    assert not page.xpath("//a[contains(@href, '/step/')]")


def test_a_day_before_the_file_existed_has_no_page(pages: PageClient, examined: Story) -> None:
    signed_in_as(pages, "examiner")
    assert pages.get(address(examined, "overview") + "?as_of=2019-01-01").status_code == 404


def test_nobody_enters_without_a_role(pages: PageClient, examined: Story) -> None:
    assert pages.get(address(examined, "overview")).status_code == 302
    signed_in_as(pages, "examiner", username="omar")
    pages.logout()
    assert pages.get(address(examined, "overview")).status_code == 302


@pytest.mark.parametrize(("name", "number"), [("harbour+bank", 1), ("Ana+Costa", 0)])
def test_files_are_found_by_whoever_has_an_interest_in_them(pages: PageClient, name: str, number: int) -> None:
    pledge = Interest("i1", "pledge", parties=(Party("i1-1", "pledgee", "Harbour Bank"),))
    story = a_case("examination", interests=(pledge,))
    with frozen(at(story.on, 15)):
        signed_in_as(pages, "examiner")
        page = pages.page(f"/office/files/?interest={name}")
    assert len(page.xpath("//tbody/tr[td]")) == number
    assert ("Pledgee: Harbour Bank" in words(page)) is bool(number)
    assert page.xpath("//details[@class='filter'][@open]")
