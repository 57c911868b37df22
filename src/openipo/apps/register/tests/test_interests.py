"""Licences, charges and orders, as the public reads them."""

import json
from datetime import date
from typing import Any
from urllib.parse import quote

import pytest
from tests.fixtures.pages import PageClient

from openipo.apps.register.record.interests import interest_fields
from openipo.apps.register.tests.test_pages import mark_page
from openipo.domain.cases.testing import at
from openipo.domain.parties.api import Party
from openipo.domain.rights.api import GOODS_AS_STATED, Interest
from openipo.domain.rights.testing import Story, a_registered_mark
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 2)
KEPT = {"territory": {"label": {"en": "Territory"}, "value": "North", "words": {"en": "North"}}}


def licensed(**facts: Any) -> Story:
    person = {"name": "Lea Marques Ltd", "email": "lea@example.org", "address": {"city": "Porto", "country": "PT"}}
    stated = {"kind": "licence", "label": {"en": "Licence"}, "roles": ["licensee"], "licensee": person, "kept": KEPT}
    return a_registered_mark(classes=(25,)).effect("enter-interest", on=OCTOBER, **{**stated, **facts})


def said(pages: PageClient, story: Story, on: date = NOVEMBER, way: str = "") -> str:
    with frozen(at(on)):
        return " ".join(" ".join(pages.page(mark_page(story.file.number, way)).itertext()).split())


def test_the_licensee_stands_under_its_code_with_what_was_stated(pages: PageClient) -> None:
    words = said(pages, licensed(until="2030-12-31"))
    for each in (
        "(791) Licensee",
        "Lea Marques Ltd, Porto, PT",
        "Territory North",
        "until 31 December 2030",
        "In force",
    ):
        assert each in words


def test_a_licence_for_goods_that_the_mark_does_not_have_is_not_shown_as_one_for_all(pages: PageClient) -> None:
    elsewhere = Interest("i1", "licence", parties=(Party("i1-1", "licensee", "Lea"),), items=(GOODS_AS_STATED,))
    words = said(pages, a_registered_mark(interests=(elsewhere,)))
    assert "For these goods and services only goods and services that are not in the list of the mark" in words


def hits(pages: PageClient, name: str, on: date = NOVEMBER) -> tuple[str, list[str]]:
    """What the search says of its number, and each mark shown with why."""
    with frozen(at(on)):
        page = pages.page(f"/register/?interest={quote(name)}")
    said = [" ".join(each.text_content().split()) for each in page.xpath("//li[@class='hit']")]
    return page.xpath("//h2[@id='found']")[0].text_content(), said


def test_marks_are_found_by_the_licensee_and_say_so(pages: PageClient) -> None:
    licensed().effect(
        "enter-interest", on=OCTOBER, kind="pledge", roles=["pledgee"], pledgee="Marques Bank", items=["25-1"]
    )
    found, said = hits(pages, "lea marques")
    assert found == "1 mark found"
    assert "Licensee: Lea Marques Ltd" in said[0]
    assert "Bank" not in said[0]
    page = pages.page("/register/?interest=lea", HTTP_ACCEPT_LANGUAGE="ar")
    assert "Lea Marques Ltd" in [each.text_content() for each in page.xpath("//li[@class='hit']//p/bdi[2]")]
    assert "pledgee: Marques Bank" in hits(pages, "BANK")[1][0]
    assert hits(pages, "Ana Costa") == ("0 marks found", [])


def test_a_licence_that_ended_is_not_found(pages: PageClient) -> None:
    story = licensed()
    assert hits(pages, "Lea")[0] == "1 mark found"
    story.effect("end-interest", on=date(2026, 10, 20), interest="i1")
    assert hits(pages, "Lea") == ("0 marks found", [])


def test_a_licence_is_found_up_to_its_last_day(pages: PageClient) -> None:
    licensed(until="2026-11-02")
    assert hits(pages, "Lea", on=NOVEMBER)[0] == "1 mark found"
    assert hits(pages, "Lea", on=date(2026, 11, 3)) == ("0 marks found", [])


def test_who_holds_many_licences_is_named_once(pages: PageClient) -> None:
    again = {"kind": "licence", "roles": ["licensee"], "licensee": "Lea Marques Ltd"}
    licensed().effect("enter-interest", on=OCTOBER, **again)
    assert hits(pages, "Lea")[1][0].count("Lea Marques Ltd") == 1


@pytest.mark.parametrize(("day", "stands"), [("2026-10-10", True), ("2026-10-25", False)])
def test_the_data_say_which_entries_are_in_force_on_the_day(pages: PageClient, day: str, stands: bool) -> None:
    story = licensed().effect("end-interest", on=date(2026, 10, 20), interest="i1")
    record = json.loads(pages.get(mark_page(story.file.number, f"record.json?as_of={day}")).content)
    assert [each["in_force"] for each in record["interests"]] == [stands]


def test_how_to_reach_the_licensee_is_nobodys_business(pages: PageClient) -> None:
    story = licensed()
    assert "lea@example.org" not in said(pages, story)
    record = json.loads(pages.get(mark_page(story.file.number, "record.json")).content)
    assert record["interests"][0]["parties"][0]["name"] == "Lea Marques Ltd"
    assert "email" not in record["interests"][0]["parties"][0]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"until": "2026-10-31"}, "Term over"),
        ({"blocks_disposal": True}, "In force: the right cannot be disposed of"),
        ({"ranked": True}, "Licence, rank 1"),
        ({"roles": ["pledgee"], "pledgee": "Bank"}, "pledgee Bank"),
    ],
)
def test_an_entry_says_how_it_stands(pages: PageClient, facts: dict[str, Any], words: str) -> None:
    assert words in said(pages, licensed(**facts))


def test_an_entry_that_ended_stays_and_the_register_as_it_was_shows_it_in_force(pages: PageClient) -> None:
    story = licensed().effect("end-interest", on=date(2026, 10, 20), interest="i1")
    assert "Ended on 20 October 2026" in said(pages, story)
    assert "In force Territory" not in said(pages, story)
    assert "Licence In force" in said(pages, story, way="?as_of=2026-10-10")
    assert "A licence, a charge or an order was entered." in said(pages, story, way="history/")


def test_an_entry_ends_with_the_right(pages: PageClient) -> None:
    assert "Ended with the right" in said(pages, licensed().effect("surrender", on=date(2026, 10, 20)))


def test_a_sub_licence_names_the_licence_it_is_granted_out_of(pages: PageClient) -> None:
    story = licensed().effect(
        "enter-interest", on=OCTOBER, kind="licence", roles=["licensee"], licensee="Rui", under="i1", items=["25-1"]
    )
    words = said(pages, story)
    assert "Granted out of Lea Marques Ltd" in words
    assert "For these goods and services only clothing" in words


def test_the_extract_prints_what_is_in_force(pages: PageClient) -> None:
    with frozen(at(NOVEMBER)):
        printed = pages.get(mark_page(licensed(blocks_disposal=True).file.number, "extract.pdf"))
    assert printed.status_code == 200
    assert printed.content.startswith(b"%PDF")


def test_the_extract_of_a_right_that_ended_prints_none() -> None:
    story = licensed()
    assert len(interest_fields(story.state, NOVEMBER, "en")) == 1
    assert interest_fields(story.effect("surrender", on=date(2026, 10, 20)).state, NOVEMBER, "en") == ()


def test_the_extract_does_not_know_the_words_beside_the_law(monkeypatch: pytest.MonkeyPatch) -> None:
    """A role that the law has no French for is printed as it is, whatever the screens call it."""
    pledged = Interest("i1", "pledge", {"en": "Pledge"}, parties=(Party("i1-1", "pledgee", "Lea"),))
    beside = {"pledgee": "le créancier gagiste", "Pledge": "Gage"}
    monkeypatch.setattr("openipo.ui.language._Beside.words", staticmethod(lambda _language: beside))
    (field,) = interest_fields(a_registered_mark(interests=(pledged,)).state, NOVEMBER, "fr")
    assert field.label == {"fr": "Pledge"}
    assert field.lines[0].startswith("pledgee: Lea")
