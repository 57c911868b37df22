"""Files of an older system on the officers' pages: looked through, said to stand somewhere, confirmed."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.files.tests.test_pages import address, form_of, words
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import back_file, files_not_taken_up, propose_taking_up
from openipo.domain.cases.testing import EXAMINER, Story, a_case, at
from openipo.domain.cases.tests.older_files import (
    REGISTERED,
    TODAY,
    a_registration,
    imported,
    in_examination,
    proposed,
    published,
    with_opposition,
)
from openipo.domain.procedures.api import place_of_publication
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
LIST = "/office/files/older/"


def sent(pages: PageClient, story: Story, query: str = "", **changed: Any) -> Any:
    url = reverse("office_files:take_up", args=[story.file]) + query
    with frozen(at(TODAY, 10)):
        return pages.post(url, form_of(pages.page(url), **changed))


def shown(pages: PageClient, url: str) -> str:
    with frozen(at(TODAY, 10)):
        return words(pages.page(url))


def decided(pages: PageClient, story: Story, **sent_along: str) -> None:
    with frozen(at(TODAY, 10)):
        url = reverse("office_files:decide_taking_up", args=[story.file])
        assert pages.post(url, {"request_key": f"{sent_along}", **sent_along}).status_code == 302


def test_an_examiner_is_led_from_the_file_to_a_form_that_the_law_has_filled_in(pages: PageClient) -> None:
    story = published()
    signed_in_as(pages, "examiner")
    page = pages.page(address(story, "overview"))
    assert "This file is under no law book yet" in words(page)
    (link,) = page.xpath("//a[contains(@href, '/take-up/')]/@href")
    said = shown(pages, link)
    assert "Opposition period" in said
    assert "Trade Marks Act 2014" in said
    assert sent(pages, story).status_code == 302
    waiting = back_file(story.file).waiting
    assert waiting is not None
    assert waiting.standing.proceedings[0].clock("opposition-period").expires_on == date(2026, 8, 6)


def test_a_second_officer_sees_what_was_said_and_confirms_it(pages: PageClient) -> None:
    story = proposed(published())
    signed_in_as(pages, "registrar")
    said = shown(pages, reverse("office_files:take_up", args=[story.file]))
    assert "reckoned from the days of the record." in said
    assert "6 August 2026" in said
    for seen in ("", "²", "9" * 5_000, "1"):
        decided(pages, story, act="confirm", seen=seen)
        assert back_file(story.file).waiting is not None
    assert "Somebody else has worked on this file" in shown(pages, reverse("office_files:take_up", args=[story.file]))
    decided(pages, story, act="confirm", seen="2")
    assert story.phases == {"application": "published"}
    assert "is under revision 2014" in shown(pages, reverse("office_files:take_up", args=[story.file]))


def test_a_proposal_is_taken_back_with_a_reason(pages: PageClient) -> None:
    story = proposed(published())
    signed_in_as(pages, "registrar")
    decided(pages, story, act="withdraw", reason="An opposition is pending.")
    assert back_file(story.file).waiting is None
    assert "An opposition is pending." in shown(pages, address(story, "history"))


def test_what_the_law_does_not_bear_is_told_and_the_answers_stay(pages: PageClient) -> None:
    story = published()
    signed_in_as(pages, "examiner")
    answer = sent(pages, story, **{"p0-opposition-period-expires": "2026-07-01", "p0-fee1": "filing"})
    assert answer.status_code == 422
    assert b"State the fee, and that it is paid or since when it is owed." in answer.content
    answer = sent(pages, story, **{"p0-opposition-period-expires": "2026-07-01"})
    assert answer.status_code == 422
    assert "cut short by a taking up" in answer.content.decode().replace("&#x27;", "'")
    assert b'value="2026-07-01"' in answer.content


def test_an_opposition_is_stated_with_who_opposes_for_which_goods(pages: PageClient) -> None:
    story = published()
    signed_in_as(pages, "opposition_officer")
    query = (
        "?law=examplia/trademark:2014&beginning=application:published&other_1=opposition:for-decision&other_2=&other_3="
    )
    changed = {
        "p1-since": "2026-05-25",
        "p1-number": "OPP-77",
        "p1-opponent-name": "Bold Brands Ltd",
        "p1-opponent-country": "XX",
        "p1-opponent-lines": "2 Pier",
        "p1-items": ["25-1"],
        "p1-opposition-fee-answer": "over",
        "p1-opposition-fee-basis": "Receipt 88.",
    }
    assert sent(pages, story, query, **changed).status_code == 302
    stated = back_file(story.file).waiting.standing.proceedings[1]
    assert (stated.number, stated.items, stated.facts["opponent"]["name"]) == ("OPP-77", ("25-1",), "Bold Brands Ltd")
    assert "Opponent: Bold Brands Ltd; 25-1" in shown(pages, reverse("office_files:take_up", args=[story.file]))


def test_a_fee_owed_is_stated_with_its_day(pages: PageClient) -> None:
    story = in_examination()
    signed_in_as(pages, "examiner")
    assert (
        sent(pages, story, **{"p0-fee2": "extension", "p0-state2": "owed", "p0-owed2": "2026-05-22"}).status_code == 302
    )
    assert back_file(story.file).waiting.standing.proceedings[0].owes == {"extension": date(2026, 5, 22)}


def test_who_confirms_sees_each_fee_and_whether_it_is_said_to_be_paid(pages: PageClient) -> None:
    story = in_examination()
    signed_in_as(pages, "examiner")
    changed = {"p0-fee1": "filing", "p0-state1": "paid"}
    changed |= {"p0-fee2": "extension", "p0-state2": "owed", "p0-owed2": "2026-05-22"}
    assert sent(pages, story, **changed).status_code == 302
    said = shown(pages, reverse("office_files:take_up", args=[story.file]))
    assert ": It is paid; " in said
    assert ": Owed since 22 May 2026" in said


def test_where_the_table_says_nothing_the_law_is_chosen_first(pages: PageClient) -> None:
    story = imported("120", law="Patents Act", filed_on=date(2026, 1, 12))
    signed_in_as(pages, "examiner")
    url = reverse("office_files:take_up", args=[story.file])
    assert "which law book “Patents Act” is" in shown(pages, url)
    assert "Stands in the phase" in shown(pages, f"{url}?law=examplia/trademark:2014")
    query = "?law=examplia/trademark:2014&beginning=application:examination&other_1=&other_2=&other_3="
    changed = {
        "p0-since": "2026-05-20",
        "p0-filing-fee-answer": "over",
        "p0-filing-fee-basis": "Receipt 12.",
    }
    assert sent(pages, story, query, **changed).status_code == 302


def test_a_file_of_this_office_and_one_that_came_to_its_end_are_not_taken_up(pages: PageClient) -> None:
    story = a_case("received")
    signed_in_as(pages, "examiner")
    assert "Only a file that came from an older system" in words(
        pages.page(reverse("office_files:take_up", args=[story.file]))
    )
    assert "under no law book yet" not in words(pages.page(address(story, "overview")))


def test_a_day_that_the_record_does_not_tell_is_recorded_on_the_page_of_corrections(pages: PageClient) -> None:
    ours = a_case("received")
    story = imported("130", filed_on=date(2026, 1, 12))
    signed_in_as(pages, "registrar")
    url = address(story, "correct")
    with frozen(at(TODAY, 10)):
        stated = {"path": "published_on", "new": "2026-05-06", "reason": "Journal 7.", "provision": "Act s.20"}
        assert pages.post(url, form_of(pages.page(url), **stated)).status_code == 302
        offered = pages.page(address(ours, "correct")).xpath("//option/@value")
    assert back_file(story.file).content.published_on == date(2026, 5, 6)
    assert "mark.text" in offered
    assert "published_on" not in offered


def test_who_may_propose_nothing_does_not_come_in(pages: PageClient) -> None:
    story = published()
    signed_in_as(pages, "cashier")
    assert pages.get(reverse("office_files:take_up", args=[story.file])).status_code == 403
    assert pages.get(LIST).status_code == 403
    assert "Take the file up" not in words(pages.page(address(story, "overview")))


def test_the_list_says_of_each_where_it_would_stand_and_takes_up_the_plain_ones(pages: PageClient) -> None:
    plain, asked = [in_examination(), a_registration()], published(on=TODAY - timedelta(days=200))
    signed_in_as(pages, "registrar")
    with frozen(at(TODAY, 10)):
        page = pages.page(LIST)
        said = words(page)
        assert "3 files wait" in said
        assert "Opposition period: Its last day" in said
        assert "Time to renew: 1 September 2026" in said
        files = page.xpath("//input[@name='file']/@value")
        assert set(files) == {str(story.file) for story in plain}
        assert pages.post(LIST, {"request_key": "b", "file": ["nonsense"]}).status_code == 302
        assert pages.post(LIST, {"request_key": "a", "file": files}).status_code == 302
        assert "2 files were taken up." in words(pages.page(LIST))
    assert list(files_not_taken_up()) == [asked.file]


def test_an_examiner_looks_through_the_list_and_takes_nothing_up(pages: PageClient) -> None:
    story = in_examination()
    signed_in_as(pages, "examiner")
    with frozen(at(TODAY, 10)):
        assert not pages.page(LIST).xpath("//input[@name='file']")
        pages.post(LIST, {"request_key": "a", "file": [str(story.file)]})
        assert "Taking up files by the office's table: reserved to Registrar" in words(pages.page(LIST))
        assert LIST in pages.page("/office/files/").xpath("//a/@href")
    assert list(files_not_taken_up()) == [story.file]


def test_a_table_that_cannot_be_followed_is_told_with_its_lines(pages: PageClient) -> None:
    place = place_of_publication(settings.OFFICE)
    assert place is not None
    table = Path(place) / "taking_up.toml"
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text('[[law]]\nlaw = "x"\nbook = "atlantis/wine"\n')
    try:
        signed_in_as(pages, "examiner")
        assert "taking_up.toml:3: there is no law book 'atlantis/wine'" in words(pages.page(LIST))
        story = in_examination()
        assert "there is no law book" in words(pages.page(reverse("office_files:take_up", args=[story.file])))
        signed_in_as(pages, "registrar")
        assert pages.post(LIST, {"request_key": "a", "file": [str(story.file)]}).status_code == 302
        assert list(files_not_taken_up()) == [story.file]
    finally:
        table.unlink()


# --- what was not renewed ------------------------------------------------------------------------------------------

LAPSES = "/office/files/older/lapses/"


def not_renewed(number: str = "005001", **values: Any) -> Story:
    """Protected until 2 March 2019, and not renewed until the end of its grace in September."""
    days = {
        "filed_on": date(2008, 5, 6),
        "published_on": date(2008, 11, 20),
        "registered_on": date(2009, 3, 2),
        "expires_on": date(2019, 3, 2),
    }
    said: dict[str, Any] = {"law": "Trade Marks Act 1971", "is_public": True, "registration_number": number}
    return imported("200", **{**REGISTERED, **days, **said, **values})


def recorded(pages: PageClient, url: str, **sent_along: Any) -> None:
    with frozen(at(TODAY, 10)):
        form = next(each for each in pages.page(url).forms if each.xpath(".//input[@name='file']"))
        stated = {each.name: each.value for each in form.xpath(".//input[not(@type='radio')]") if each.name}
        ticked = form.xpath(".//input[@name='file']/@value")
        assert pages.post(url, {**stated, "file": ticked, **sent_along}).status_code == 302


def test_marks_past_their_day_are_listed_by_year_and_led_to_from_the_older_files(pages: PageClient) -> None:
    not_renewed(), not_renewed("005002")
    a_registration(date(2026, 4, 1))
    signed_in_as(pages, "registrar")
    with frozen(at(TODAY, 10)):
        assert pages.page(LIST).xpath(f"//a[@href='{LAPSES}']")
        page = pages.page(LAPSES)
    assert page.xpath("//table//a/@href") == [f"{LAPSES}2019/", f"{LAPSES}2026/"]
    assert "2 March 2019" in words(page)


def test_the_registrar_records_the_lapse_of_those_ticked_and_leaves_the_others(pages: PageClient) -> None:
    lapsed, kept = not_renewed(), not_renewed("005002")
    signed_in_as(pages, "registrar")
    said = shown(pages, f"{LAPSES}2019/")
    assert "Lapse with effect from the day of expiry" in said
    assert "Act s.34(1)" in said
    assert "2 marks (Trade Marks Act 2013" in said
    assert "Could be renewed until 3 September 2019" in said
    recorded(pages, f"{LAPSES}2019/", file=[str(lapsed.file)])
    assert lapsed.phases["renewal"] == "lapsed"
    assert not lapsed.now.case.letters
    assert list(files_not_taken_up()) == [kept.file]
    recorded(pages, f"{LAPSES}2019/", announced="yes")
    assert kept.now.case.letters, "the office said that it is still to be told"
    assert "No registered mark of an older system is past its day." in shown(pages, LAPSES)


def test_files_of_another_year_and_no_files_at_all_are_not_touched(pages: PageClient) -> None:
    story, other = not_renewed(), not_renewed("005002", expires_on=date(2018, 3, 2))
    signed_in_as(pages, "registrar")
    recorded(pages, f"{LAPSES}2019/", file=[str(other.file), "no file", "9" * 40])
    assert set(files_not_taken_up()) == {story.file, other.file}


def test_what_is_not_to_be_recorded_there_is_told_with_the_reason(pages: PageClient) -> None:
    not_renewed(law="Patents Act")
    a_registration(date(2026, 4, 1))
    signed_in_as(pages, "registrar")
    assert "which law book “Patents Act” is" in shown(pages, f"{LAPSES}2019/")
    assert "Its protection, with its grace, is not over." in shown(pages, f"{LAPSES}2026/")


def test_an_examiner_sees_the_lapses_and_cannot_record_them(pages: PageClient) -> None:
    story = not_renewed()
    signed_in_as(pages, "examiner")
    with frozen(at(TODAY, 10)):
        page = pages.page(f"{LAPSES}2019/")
        assert not page.xpath("//button[contains(., 'Record the lapse')]")
        sent = {"request_key": "by-hand", "file": [str(story.file)]}
        assert pages.post(f"{LAPSES}2019/", sent).status_code == 302
    assert list(files_not_taken_up()) == [story.file]


def test_a_table_that_cannot_be_followed_is_told_there_too(pages: PageClient) -> None:
    story = not_renewed()
    signed_in_as(pages, "registrar")
    place = place_of_publication(settings.OFFICE)
    assert place is not None
    table = place / "taking_up.toml"
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text('[[law]]\nlaw = "x"\nbook = "atlantis/wine"\n')
    try:
        assert "taking_up.toml:3: there is no law book" in shown(pages, f"{LAPSES}2019/")
        with frozen(at(TODAY, 10)):
            pages.post(f"{LAPSES}2019/", {"request_key": "unsound", "file": [str(story.file)]})
    finally:
        table.unlink()
    assert list(files_not_taken_up()) == [story.file]


def test_two_officers_say_of_one_mark_that_it_lapsed(pages: PageClient) -> None:
    story = not_renewed()
    signed_in_as(pages, "examiner")
    changed = {"p1-renewal-answer": "missed", "p1-renewal-basis": "No renewal in the old ledger.", "announced": "on"}
    assert sent(pages, story, **changed).status_code == 302
    signed_in_as(pages, "registrar")
    said = shown(pages, reverse("office_files:take_up", args=[story.file]))
    assert "It was missed: the right has lapsed" in said
    assert "notices and gazette entries" in said
    decided(pages, story, act="confirm", seen="2")
    assert story.phases["renewal"] == "lapsed"
    assert story.now.case.letters


def test_who_confirms_sees_on_what_an_opposition_rests(pages: PageClient) -> None:
    story = published()
    right = {"kind": "earlier-mark", "number": "004711", "sign": "ALBATROS", "grounds": ["similar-mark"]}
    stated = with_opposition(story, earlier_rights=[right], grounds=["descriptive"], reasons="The signs are near.")
    propose_taking_up(file=story.file, standing=stated, on=TODAY, by=EXAMINER, at=at(TODAY))
    signed_in_as(pages, "registrar")
    said = shown(pages, reverse("office_files:take_up", args=[story.file]))
    assert "Registered mark 004711 ALBATROS" in said
    assert "The signs are near." in said
    assert "Likelihood of confusion with an earlier mark" in said
