"""A file that is not open to the public is, for the public, as one that does not exist."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.fixtures.pages import PageClient

from openipo.apps.register.tests.people import a_closed_mark, a_picture, an_open_mark, with_picture
from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import Interest, find_file

pytestmark = pytest.mark.django_db
WAYS = (
    "", "history/", "documents/", "record.json", "st96.xml", "proof.json", "extract.pdf", "?as_of=2026-03-05",
    "documents/6ec2ba5c-7d11-4d7c-a2d5-5ab0a5b4a5a1/",
)  # fmt: skip
NOWHERE = "TM-2026-999999"
QUESTIONS = ("q=GEHEIM", "q=TM", "holder=Ana", "interest=Bank", "classes=25", "status=pending", "kind=word", "")


def address(number: str) -> str:
    return number.replace("/", "-")


@pytest.mark.parametrize("way", WAYS)
def test_every_way_in_answers_alike_for_a_closed_file_and_for_none(pages: PageClient, way: str) -> None:
    closed = a_closed_mark()
    bodies = []
    for number in (address(closed.number), NOWHERE):
        answer = pages.get(f"/register/mark/{number}/{way}")
        assert answer.status_code == 404
        bodies.append(without_token(answer.content.decode(), number))
    assert bodies[0] == bodies[1]


def without_token(body: str, number: str) -> str:
    lines = body.replace(number, "N").splitlines()
    return "\n".join(line for line in lines if "csrfmiddlewaretoken" not in line)


def test_a_closed_file_costs_the_same_questions_as_none(pages: PageClient) -> None:
    closed = a_closed_mark()
    asked = []
    for number in (address(closed.number), NOWHERE):
        with CaptureQueriesContext(connection) as queries:
            pages.get(f"/register/mark/{number}/")
        key = number.replace("-", "")
        asked.append([query["sql"].replace(key, "N") for query in queries])
    assert asked[0] == asked[1]


@pytest.mark.parametrize("question", QUESTIONS)
def test_lists_and_counts_know_nothing_of_it(pages: PageClient, question: str) -> None:
    pledge = Interest("i1", "pledge", parties=(Party("i1-1", "pledgee", "The Bank"),))
    a_closed_mark(interests=(pledge,))
    before = pages.page(f"/register/?{question}").text_content()
    assert "GEHEIM" not in before
    an_open_mark("OFFEN", interests=(pledge,))
    page = pages.page(f"/register/?{question}")
    assert len(page.xpath("//li[@class='hit']")) == (0 if question == "q=GEHEIM" else 1)
    assert not question or "GEHEIM" in question or "1 mark found" in page.text_content()


def test_suggestions_know_nothing_of_it(pages: PageClient) -> None:
    a_closed_mark("ALBATROS")
    an_open_mark("ALBION")
    for typed in ("AL", "TM", "Ana"):
        words = json.loads(pages.get(f"/register/suggest/?q={typed}").content)[1]
        assert words == ["ALBION"], typed
    assert json.loads(pages.get("/register/suggest/?q=A").content)[1] == []


def test_its_picture_is_not_shown_and_shown_once_it_is_open(pages: PageClient) -> None:
    secret, public = a_picture("red"), a_picture("blue")
    a_closed_mark(mark=with_picture(secret))
    an_open_mark(mark=with_picture(public))
    for size in (240, 800, 1600):
        assert pages.get(f"/register/picture/{secret}-{size}.png").status_code == 404
        answer = pages.get(f"/register/picture/{public}-{size}.png")
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert pages.get(f"/register/picture/{public}-999.png").status_code == 404


def test_a_picture_of_the_office_s_own_is_not_shown(pages: PageClient) -> None:
    kept = a_picture(access="office")
    an_open_mark(mark=with_picture(kept))
    assert pages.get(f"/register/picture/{kept}-240.png").status_code == 404


def test_a_document_of_the_parties_is_neither_listed_nor_given_out(pages: PageClient) -> None:
    theirs, everybodys = a_picture("red"), a_picture("blue", access="public")
    story = an_open_mark(documents=(theirs, everybodys))
    page = pages.page(f"/register/mark/{address(story.number)}/documents/")
    shown = page.xpath("//ul[@class='papers']//a/@href")
    assert shown == [f"/register/mark/{address(story.number)}/documents/{everybodys}/"]
    assert pages.get(shown[0])["Content-Disposition"].startswith("attachment")
    assert pages.get(shown[0].replace(everybodys, theirs)).status_code == 404


def test_ways_to_reach_a_party_are_told_nowhere(pages: PageClient) -> None:
    ana = Party(
        "p1", "applicant", "Ana Costa", address=Address(("1 Quay",), "Port", country="XX"),
        email="ana@private.example", phone="+000 555 0199",
    )  # fmt: skip
    story = an_open_mark(parties=(ana,))
    for way in ("", "history/", "documents/", "record.json", "st96.xml"):
        body = pages.get(f"/register/mark/{address(story.number)}/{way}").content.decode()
        assert "private.example" not in body, way
        assert "0199" not in body, way


def test_a_file_that_was_closed_again_is_gone_everywhere(pages: PageClient) -> None:
    story = an_open_mark("OFFEN")
    file = find_file(story.number)
    assert pages.get(f"/register/mark/{address(story.number)}/").status_code == 200
    type(file).objects.filter(pk=file.pk).update(is_public=False)
    assert pages.get(f"/register/mark/{address(story.number)}/").status_code == 404
    assert "OFFEN" not in pages.page("/register/").text_content()
