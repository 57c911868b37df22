"""The public registers of disputes show what is public, in the public's words."""

import pytest
from tests.fixtures.pages import PageClient

from openipo.domain.cases.testing import a_case
from openipo.domain.rights.api import File

pytestmark = pytest.mark.django_db
LIST = "/register/disputes/"


def test_an_opposition_is_listed_by_its_number_with_the_way_to_the_mark(pages: PageClient) -> None:
    story = a_case("published")
    story.oppose()
    page = pages.page(LIST)
    text = page.text_content()
    for shown in ("OP/2026/0001", "ALBA", "Bold Brands Ltd", "Opposition filed"):
        assert shown in text
    (way,) = page.xpath("//main//td//a/@href | //main//th//a/@href")
    assert pages.get(way).status_code == 200
    assert "no entry of this kind" in pages.page(LIST + "appeal/?page=3").text_content()
    assert story.number in text


def test_what_is_not_open_to_inspection_is_not_shown(pages: PageClient) -> None:
    story = a_case("published")
    story.oppose()
    File.objects.filter(pk=story.file).update(is_public=False)
    assert "OP/2026/0001" not in pages.page(LIST + "opposition/").text_content()


def test_there_is_no_public_register_of_observations(pages: PageClient) -> None:
    assert pages.get(LIST + "observation/").status_code == 404
