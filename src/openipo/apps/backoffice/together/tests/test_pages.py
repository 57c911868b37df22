"""Requests for many rights, as the reception types them in and finds their results."""

import csv
import io
from collections.abc import Iterator
from secrets import token_urlsafe
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import CollectiveRequest
from openipo.domain.cases.testing import Story, a_case, at
from openipo.domain.rights.testing import Story as OnRegister
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
INDEX = reverse("office_together:index")
CHANGE = reverse("office_together:new_procedure", args=["change-of-name-or-address"])


@pytest.fixture
def story() -> Iterator[Story]:
    """A registered mark; the clock stands on its day."""
    found = a_case("registered")
    with frozen(at(found.on, 15)):
        yield found


def send(pages: PageClient, url: str, **said: Any) -> Any:
    return pages.post(url, {"request_key": token_urlsafe(), **said})


def receive(pages: PageClient, story: Story, numbers: str, **said: str) -> CollectiveRequest:
    stated = {"name": "Ana Costa Ltd", "on": story.on.isoformat(), "seen": "0", "address-lines": "", **said}
    answer = send(pages, CHANGE, numbers=numbers, **stated)
    assert answer.status_code == 302, answer.content.decode()
    return CollectiveRequest.objects.get()


def words(page: Any) -> str:
    return " ".join(page.text_content().split())


def test_a_list_is_received_reckoned_worked_off_and_handed_out(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "reception_clerk")
    assert "Change of name or address" in words(pages.page(INDEX))
    request = receive(pages, story, f"{story.number}\n=TM/1999/7")
    one = reverse("office_together:one", args=[request.pk])
    send(pages, reverse("office_together:reckon", args=[request.pk]))
    assert "XTS 45.00" in words(pages.page(one))
    send(pages, reverse("office_together:work_off", args=[request.pk]), receipt="")
    page = pages.page(one)
    assert "With an officer 1" in words(page)
    assert "No file has the number" in words(pages.page(f"{one}?state=refused"))
    assert not page.xpath("//button[contains(., 'Do it on every right')]")
    sheet = pages.get(reverse("office_together:results", args=[request.pk])).content.decode()
    rows = list(csv.reader(io.StringIO(sheet)))
    assert rows[1][:3] == [story.number, "With an officer", "45.00"]
    assert rows[2][0] == "'=TM/1999/7", "a sheet would take it for a formula"
    assert request.number in words(pages.page(INDEX))


def test_who_has_an_interest_in_a_right_of_the_list_is_shown_beside_it_and_in_the_sheet(
    pages: PageClient, story: Story
) -> None:
    """Whoever renews or transfers many rights at once sees which of them a licence or a pledge is in."""
    record = OnRegister(story.file)
    for kind, name in (("licence", "Lea Ltd"), ("pledge", "Harbour Bank")):
        role = {"licence": "licensee", "pledge": "pledgee"}[kind]
        record.effect("enter-interest", on=story.on, kind=kind, roles=[role], **{role: name})
    signed_in_as(pages, "reception_clerk")
    request = receive(pages, story, f"{story.number}\nTM/1999/7")
    (burdened,) = pages.page(reverse("office_together:one", args=[request.pk])).xpath("//tbody/tr[1]/td[2]")
    assert words(burdened) == "Licensee: Lea Ltd; Pledgee: Harbour Bank"
    sheet = pages.get(reverse("office_together:results", args=[request.pk])).content.decode()
    rows = list(csv.reader(io.StringIO(sheet)))
    assert [row[-1] for row in rows] == ["Licences, charges and orders", words(burdened), ""]


def test_bad_input_gets_one_sentence_and_nothing_is_recorded(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "reception_clerk")
    answer = send(pages, CHANGE, numbers=" ,", on=story.on.isoformat(), seen="0")
    assert answer.status_code == 422
    many = ",".join(str(number) for number in range(1501))
    answer = send(pages, CHANGE, numbers=many, on=story.on.isoformat(), seen="0")
    assert "The list names 1501 numbers" in answer.content.decode()
    assert not CollectiveRequest.objects.exists()


def test_a_receipt_without_credit_pays_nothing(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "reception_clerk")
    request = receive(pages, story, story.number)

    answer = send(pages, reverse("office_together:work_off", args=[request.pk]), receipt="RC/1999/000001")
    assert answer.status_code == 422
    assert "No payment with credit" in answer.content.decode()
    assert request.lines.get().state == "waiting"


def test_what_the_law_does_not_let_be_asked_together_has_no_page(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "reception_clerk")
    assert pages.get(reverse("office_together:new_procedure", args=["opposition"])).status_code == 404


def test_who_may_not_receive_requests_sees_none(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "cashier")
    assert pages.get(INDEX).status_code == 403
