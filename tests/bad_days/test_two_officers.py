"""Two officers have one file open: the slower one reads what the other did, and loses no answer."""

import lxml.html
import pytest
from django.urls import reverse

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.testing import FORMALITIES, a_case, at
from openipo.kernel.clock.api import frozen
from openipo.kernel.ledger.api import verify
from tests.fixtures.pages import PageClient

pytestmark = pytest.mark.django_db


def test_the_slower_one_is_told_what_happened_meanwhile(pages: PageClient) -> None:
    story = a_case("received")
    signed_in_as(pages, "formalities_officer", username="fred")
    with frozen(at(story.on, 15)):
        url = reverse("office_files:step", args=[story.file, "application", "invite-to-complete"])
        opened = pages.page(url)
        form = next(each for each in opened.forms if each.xpath(".//input[@name='seen']"))
        sent = {**dict(form.form_values()), "grounds": ["goods-missing"]}
        story.step("accord-filing-date", FORMALITIES)
        length = len(story.now.history)
        answer = pages.post(url, sent)
    said = " ".join(lxml.html.fromstring(answer.content).text_content().split())
    assert answer.status_code == 409
    assert "Formalities examination" in said, "the page says what the other did"
    assert len(story.now.history) == length, "and nothing was recorded twice or over it"
    assert verify().is_sound
