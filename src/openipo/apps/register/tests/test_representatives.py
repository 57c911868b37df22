"""The public list of representatives says who may act, and nothing that is not for everybody."""

import pytest
from tests.fixtures.pages import PageClient

from openipo.domain.cases.tests.test_representatives import applied, entered

pytestmark = pytest.mark.django_db
LIST = "/register/representatives/"


def test_name_code_firm_and_standing_are_public_and_no_address(pages: PageClient) -> None:
    entered()
    text = pages.page(LIST).text_content()
    for shown in ("Rui Braga", "REP-0001", "Braga & Co", "Active"):
        assert shown in text
    assert "1 Quay" not in text


def test_an_application_is_not_shown(pages: PageClient) -> None:
    applied()
    assert "Rui Braga" not in pages.page(LIST).text_content()
    assert "No representative of this name is entered." in pages.page(LIST + "?words=braga").text_content()


def test_the_file_of_a_representative_is_no_mark_of_the_register(pages: PageClient) -> None:
    story = entered()
    assert "Rui Braga" not in pages.page("/register/?words=braga").xpath("//main")[0].text_content()
    assert pages.get(f"/register/mark/{story.number.replace('/', '-')}/").status_code == 404
