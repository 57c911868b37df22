"""Figurative elements are coded by a person: what is proposed beside the search comes into the step's form."""

import pytest
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.files.tests.test_pages import address, form_of
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.testing import Story, a_case
from openipo.domain.rights.api import FileVienna, Mark, Representation

pytestmark = pytest.mark.django_db
LION = Mark("combined", "ALBA", representations=(Representation("d1", "image"),), vienna_codes=("03.01.01",))


@pytest.fixture
def lion(pages: PageClient) -> Story:
    story = a_case("classification", mark=LION)
    signed_in_as(pages, "classifier")
    return story


def codes(story: Story) -> list[str]:
    return [*FileVienna.objects.filter(file=story.file).order_by("code").values_list("code", flat=True)]


def test_the_codes_ticked_stand_in_the_form_beside_those_that_the_mark_bears(pages: PageClient, lion: Story) -> None:
    answer = pages.get(address(lion, "code_figures") + "?figure=26.04.02&figure=01.01.02")
    page = pages.page(answer["Location"])
    assert page.xpath("//input[@name='vienna_codes']/@value") == ["03.01.01 26.04.02 01.01.02"]
    assert codes(lion) == ["03.01.01"]  # nothing is applied before a person says so
    assert pages.post(answer["Location"], form_of(page, vienna_codes="26.4.2, 03.01.01")).status_code == 302
    assert codes(lion) == ["03.01.01", "26.04.02"]


def test_what_is_no_code_is_told_in_a_sentence(pages: PageClient, lion: Story) -> None:
    url = pages.get(address(lion, "code_figures"))["Location"]
    answer = pages.post(url, form_of(pages.page(url), vienna_codes="26 lion"))
    assert (answer.status_code, "“26” is not a Vienna code" in answer.content.decode()) == (422, True)
    assert codes(lion) == ["03.01.01"]


def test_who_may_not_code_is_told_so(pages: PageClient, lion: Story) -> None:
    signed_in_as(pages, "formalities_officer")
    answer = pages.get(address(lion, "code_figures"), follow=True)
    assert "No step that is open to you" in answer.content.decode()
