"""The examination report: machine, person, grounds, letter."""

from collections.abc import Iterator
from datetime import timedelta

import lxml.html
import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import answers_of
from openipo.domain.cases.testing import EXAMINER, FORMALITIES, Story, a_case, at
from openipo.domain.parties.api import Address, Party
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
PERSON = "application.mark-clear"


@pytest.fixture
def story() -> Iterator[Story]:
    """A file in formalities whose representative has filed no power of attorney."""
    place = Address(("1 Quay",), "Port", country="XX")
    parties = (
        Party(id="p1", role="applicant", name="Ana Costa", address=place),
        Party(id="r1", role="representative", name="Rex Rep", address=place, acts_for=("p1",)),
    )
    found = a_case("formalities", parties=parties)
    with frozen(at(found.on, 15)):
        yield found


def report(story: Story) -> str:
    return reverse("office_examination:report", args=[story.file])


def answer(pages: PageClient, story: Story, key: str, **said: str) -> None:
    said = {name.replace("__", ":", 1): value for name, value in said.items()}
    pages.post(reverse("office_examination:answers", args=[story.file]), {"request_key": key, **said})


def person_check(page: lxml.html.HtmlElement) -> str:
    """The first check that only a person can answer."""
    block = page.xpath("//div[@class='check'][.//span[contains(text(), 'Needs a person')]]")[0]
    return block.xpath(".//input[@type='radio']/@name")[0].removeprefix("answer:")


def test_the_machine_says_what_holds_what_does_not_and_what_needs_a_person(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    said = pages.page(report(story)).text_content()
    assert all(words in said for words in ("Holds", "Does not hold", "Needs a person"))
    assert "Power of attorney missing" in said


def test_an_answer_is_kept_with_its_remark_and_its_author(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    check = person_check(pages.page(report(story)))
    answer(pages, story, "one", **{f"answer__{check}": "holds", f"remark__{check}": "Compared on paper."})
    page = pages.page(report(story))
    assert "Formalities Officer" in page.text_content()
    assert page.xpath("//input[@value='Compared on paper.']")
    given = next(iter(answers_of(story.file).values()))
    assert (given.answer, given.remark, given.answered_by) == ("holds", "Compared on paper.", "formalities_officer")


def test_a_remark_without_an_answer_is_told_back_and_not_lost_in_silence(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    check = person_check(pages.page(report(story)))
    answer(pages, story, "one", **{f"remark__{check}": "Ask the applicant about the seal."})
    said = pages.page(report(story)).text_content()
    assert "Not saved: “Ask the applicant about the seal.”" in said
    assert "No answer was given; nothing was saved." in said
    assert not answers_of(story.file)


def test_the_latest_answer_counts_and_the_earlier_stays(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    check = person_check(pages.page(report(story)))
    for key, said in (("one", "fails"), ("two", "fails"), ("three", "holds")):
        answer(pages, story, key, **{f"answer__{check}": said})
    assert [given.answer for given in answers_of(story.file).values()] == ["holds"]


def test_failed_checks_take_their_grounds_along_to_the_notice(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    page = pages.page(report(story))
    url = next(href for href in page.xpath("//a/@href") if "issue-formalities-notice" in href)
    assert "ground=power-missing" in url
    assert pages.page(url).xpath("//input[@value='power-missing' and @checked]")


def test_a_person_may_see_it_otherwise_than_the_machine(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    page = pages.page(report(story))
    block = page.xpath("//div[@class='check'][contains(., 'Power of attorney missing')]")[0]
    name = block.xpath(".//input[@type='radio']/@name")[0].removeprefix("answer:")
    answer(pages, story, "one", **{f"answer__{name}": "not-applicable"})
    assert not [href for href in pages.page(report(story)).xpath("//a/@href") if "ground=power-missing" in href]


def test_a_page_that_was_open_while_a_colleague_answered_takes_nothing_of_that_back(
    pages: PageClient, examined: Story
) -> None:
    """Both opened it when the mark was held to be distinctive; one says no, the other saves a remark elsewhere."""
    examined.answer("application.examination")
    signed_in_as(pages, "examiner")
    url = reverse("office_examination:answers", args=[examined.file])
    shown = pages.page(report(examined))
    form = shown.xpath(f"//form[@action='{url}']")[0]
    stale = dict(form.form_values())
    question = "application.is-distinctive"
    assert stale[f"answer:{question}"] == "holds"
    pages.post(url, {**stale, "request_key": "one", f"answer:{question}": "fails"})
    other = next(name for name in stale if name.startswith("remark:") and name != f"remark:{question}")
    pages.post(url, {**stale, "request_key": "two", other: "Seen on paper."})
    last = {check: given for (_, check), given in answers_of(examined.file).items()}
    assert last["is-distinctive"].answer == "fails"
    assert last[other.rpartition(".")[2]].remark == "Seen on paper."


def test_who_would_answer_otherwise_than_a_colleague_meanwhile_is_told_first(
    pages: PageClient, examined: Story
) -> None:
    signed_in_as(pages, "examiner")
    url = reverse("office_examination:answers", args=[examined.file])
    name = "application.is-distinctive"
    stale = {f"seen:{name}": "0", f"answer:{name}": "holds"}
    pages.post(url, {**stale, "request_key": "one", f"answer:{name}": "fails"})
    page = pages.post(url, {**stale, "request_key": "two"}, follow=True)
    assert "Somebody else has worked on this file since you opened it" in page.content.decode()
    assert [given.answer for given in answers_of(examined.file).values()] == ["fails"]


def test_an_answer_that_is_none_is_refused(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    answer(pages, story, "one", **{"answer__application.any": "perhaps"})
    assert "A check holds, fails or does not apply." in pages.page(report(story)).text_content()
    assert not answers_of(story.file)


def test_a_phase_without_checks_says_so(pages: PageClient) -> None:
    story = a_case("registered")
    signed_in_as(pages, "registrar")
    with frozen(at(story.on, 15)):
        assert "Nothing is to be examined in this phase" in pages.page(report(story)).text_content()


@pytest.fixture
def examined() -> Iterator[Story]:
    found = a_case("examination")
    with frozen(at(found.on, 15)):
        yield found


def test_the_report_names_the_open_questions_and_the_steps_that_wait_for_them(
    pages: PageClient, examined: Story
) -> None:
    signed_in_as(pages, "examiner")
    page = pages.page(report(examined))
    (waits,) = page.xpath("//h4[.='Closed until the questions are answered']/following-sibling::ul/li")
    assert "Accept the application" in waits.text_content()
    jumps = page.xpath("//aside//a[starts-with(@href, '#question-')]/@href")
    assert len(jumps) == 12
    assert all(page.xpath(f"//*[@id='{jump[1:]}']") for jump in jumps)


def test_acceptance_opens_with_the_last_answer_and_closes_again_with_a_no(pages: PageClient, examined: Story) -> None:
    signed_in_as(pages, "examiner")
    page = pages.page(report(examined))
    names = sorted(set(page.xpath("//input[@type='radio']/@name")))
    accept = reverse("office_files:step", args=[examined.file, "application", "accept"])
    assert accept not in page.xpath("//a/@href")
    url = reverse("office_examination:answers", args=[examined.file])
    pages.post(url, {"request_key": "all", **dict.fromkeys(names, "holds")})
    assert accept in pages.page(report(examined)).xpath("//a/@href")
    pages.post(url, {"request_key": "one", "answer:application.is-distinctive": "fails"})
    page = pages.page(report(examined))
    assert accept not in page.xpath("//a/@href")
    assert "stand against the step (1)" in page.text_content()
    against = page.xpath("//aside//ul[@class='particulars']/li/a")
    assert {each.text_content() for each in against} == {"Is the mark distinctive for each item?"}


def test_after_a_reply_the_questions_of_the_examination_are_open_to_another_answer(
    pages: PageClient, examined: Story
) -> None:
    examined.answer("application.examination")
    examined.step("issue-office-action", EXAMINER, facts={"grounds": ["descriptive"]}, items=["25-1"])
    examined.serve("office-action", signed_by=EXAMINER)
    examined.step("reply-to-office-action", FORMALITIES)
    signed_in_as(pages, "examiner")
    page = pages.page(report(examined))
    assert page.xpath("//h3[.='Examination of absolute and relative grounds']")
    assert page.xpath("//input[@name='answer:application.is-distinctive'][@value='holds'][@checked]")


def test_whose_duty_it_is_not_reads_the_questions_and_cannot_answer_them(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "cashier")
    page = pages.page(report(story))
    assert page.xpath("//fieldset[@disabled]")
    assert not page.xpath("//button[contains(., 'Save the answers')]")
    assert "reserved to" in page.xpath("//section[starts-with(@id, 'questions-')]")[0].text_content()
    check = person_check(page)
    answer(pages, story, "one", **{f"answer__{check}": "holds"})
    assert not answers_of(story.file)


def test_what_was_answered_before_the_goods_were_reworded_is_shown_and_asked_again(pages: PageClient) -> None:
    found = a_case("examination")
    found.answer("application.examination")
    found.on += timedelta(days=1)
    found.step("limit-goods", EXAMINER, items=["25-1"], facts={"goods": "25: leather hats"})
    with frozen(at(found.on, 15)):
        signed_in_as(pages, "examiner")
        page = pages.page(report(found))
        asked = page.xpath("//div[@id='question-application.does-not-deceive']")[0]
        assert "To be answered again" in asked.text_content()
        assert "before the goods were put into other words" in asked.text_content()
        assert not asked.xpath(".//input[@checked]")
        assert page.xpath("//div[@id='question-application.is-a-sign']//input[@checked]/@value") == ["holds"]
        answer(pages, found, "one", **{"answer__application.does-not-deceive": "holds"})
        asked = pages.page(report(found)).xpath("//div[@id='question-application.does-not-deceive']")[0]
        assert "To be answered again" not in asked.text_content()
        assert asked.xpath(".//input[@checked]/@value") == ["holds"]
