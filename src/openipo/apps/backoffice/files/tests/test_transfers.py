"""A right changes hands on a file's pages, and each file leads to the other."""

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.files.tests.test_doing import PAPER
from openipo.apps.backoffice.files.tests.test_pages import address, form_of, words
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.testing import CLERK, FILED_ON, Story, a_case, at
from openipo.domain.documents.api import store
from openipo.domain.rights.api import FileParty, find_file
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db


def with_deed() -> tuple[Story, str]:
    """A registered mark with a paper on its file that will do for a deed."""
    deed = store(content=PAPER, name="deed.pdf", by=CLERK, at=at(FILED_ON), access="parties", kind="deed")
    return a_case("registered", classes=(25, 18), documents=(str(deed.pk),)), str(deed.pk)


def test_some_goods_pass_to_two_new_owners_from_the_form_to_the_other_file(pages: PageClient) -> None:
    story, deed = with_deed()
    signed_in_as(pages, "formalities_officer")
    asked = {
        "new_holder-name": "Bella Ltd", "new_holder_share": "3/4", "new_holders-1-name": "Carla Ruiz",
        "new_holders-1-share": "1/4", "new_holders-1-country": "fr", "deed": deed, "deed_language": "en",
        "signed_by": "both", "touched": ["18-1"],
    }  # fmt: skip
    with frozen(at(story.on, 9)):
        url = address(story, "open", "assignment")
        assert pages.post(url, form_of(pages.page(url), **asked)).status_code == 302
        story.pay("assignment")
        url = reverse("office_files:step", args=[story.file, "assignment", "record-assignment"])
        answer = pages.post(url, form_of(pages.page(url), touched=["18-1"]))
        assert answer.status_code == 302
        assert "Opened: file TM/2026/000002." in pages.page(address(story, "history")).text_content()
    child = find_file("TM/2026/000002")
    rows = FileParty.objects.filter(file=child).order_by("position")
    assert [(row.name, row.share, row.country) for row in rows] == [
        ("Bella Ltd", "3/4", ""), ("Carla Ruiz", "1/4", "FR"),
    ]  # fmt: skip
    with frozen(at(story.on, 9)):
        page = pages.page(address(story, "record"))
        assert "Divided off into" in words(page)
        assert page.xpath(f"//a[@href='{reverse('office_files:overview', args=[child.pk])}']")
        other = pages.page(reverse("office_files:record", args=[child.pk]))
        assert "Divided from" in words(other)
        assert other.xpath(f"//a[@href='{address(story, 'overview')}']")


def test_shares_that_do_not_add_up_are_told_in_one_sentence(pages: PageClient) -> None:
    story, deed = with_deed()
    signed_in_as(pages, "formalities_officer")
    asked = {
        "new_holder-name": "Bella Ltd", "new_holder_share": "3/4", "deed": deed, "signed_by": "both",
        "touched": ["25-1", "18-1"],
    }  # fmt: skip
    with frozen(at(story.on, 9)):
        url = address(story, "open", "assignment")
        assert pages.post(url, form_of(pages.page(url), **asked)).status_code == 302
        story.pay("assignment")
        url = reverse("office_files:step", args=[story.file, "assignment", "record-assignment"])
        answer = pages.post(url, form_of(pages.page(url), touched=["25-1", "18-1"]))
    assert answer.status_code == 422
    assert "must add up to the whole" in answer.content.decode()
