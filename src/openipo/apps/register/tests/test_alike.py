"""Marks like one: by the examiners' comparison, and of what is open to everybody alone."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.fixtures.pages import PageClient

from openipo.apps.register.tests.people import a_closed_mark, an_open_mark
from openipo.domain.rights.api import File
from openipo.domain.searches.api import catch_up

pytestmark = pytest.mark.django_db
ALIKE = "/register/alike/"


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path


def hits(pages: PageClient, question: str) -> list[str]:
    return [line.text_content() for line in pages.page(f"{ALIKE}?{question}").xpath("//li[@class='hit']")]


def test_whoever_thinks_of_a_mark_sees_those_that_sound_like_it(pages: PageClient) -> None:
    story = an_open_mark("KWIKSTEP")
    catch_up()
    (hit,) = hits(pages, "words=QUICKSTEP&classes=25")
    assert all(said in hit for said in ("KWIKSTEP", "sounds alike", "of 100", story.number))
    assert hits(pages, "words=ZZYZX") == []


def test_a_mark_that_is_not_open_is_not_alike_to_anything(pages: PageClient) -> None:
    a_closed_mark()
    catch_up()
    page = pages.page(f"{ALIKE}?words=GEHEIM").text_content()
    assert "No mark open to the public is alike" in page
    assert pages.page(f"{ALIKE}?words=GEHEIM").text_content().count("GEHEIM") == 0


def test_a_mark_that_was_closed_since_is_asked_again(pages: PageClient) -> None:
    """The index may be a moment behind; the register is not."""
    story = an_open_mark("KWIKSTEP")
    catch_up()
    File.objects.filter(pk=story.file).update(is_public=False)
    assert hits(pages, "words=KWIKSTEP") == []


def test_beside_a_mark_stand_those_like_it_and_not_itself(pages: PageClient) -> None:
    one, other = an_open_mark("KWIKSTEP"), an_open_mark("QUICKSTEP")
    catch_up()
    (hit,) = hits(pages, f"like={one.number}")
    assert other.number in hit
    link = pages.page(f"/register/mark/{one.number.replace('/', '-')}/").xpath("//a[contains(@href, 'like=')]/@href")
    assert pages.get(link[0]).status_code == 200


def test_a_closed_mark_and_none_answer_alike(pages: PageClient) -> None:
    closed = a_closed_mark()
    catch_up()
    asked = []
    for number in (closed.number, "TM/2026/999999"):
        with CaptureQueriesContext(connection) as queries:
            assert pages.get(f"{ALIKE}?like={number}").status_code == 404
        asked.append(len(queries))
    assert asked[0] == asked[1]


@pytest.mark.parametrize(("question", "status"), [
    ("words=", 422), ("words=%F0%9F%98%80", 422), (f"words={'x' * 400}", 422), ("words=A&classes=99", 422),
    ("words=A", 200), ("", 200), ("like=", 200), ("like=nonsense", 404),
])  # fmt: skip
def test_whatever_is_asked_gets_an_answer(pages: PageClient, question: str, status: int) -> None:
    assert pages.get(f"{ALIKE}?{question}").status_code == status


def test_without_an_index_the_public_is_asked_to_come_back(pages: PageClient, home: Path) -> None:
    an_open_mark("KWIKSTEP")
    catch_up()
    shutil.rmtree(home / "marks" / "register")
    answer = pages.get(f"{ALIKE}?words=KWIKSTEP")
    assert (answer.status_code, "come back later" in answer.content.decode()) == (503, True)
