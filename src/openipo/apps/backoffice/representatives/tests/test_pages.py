"""Officers receive an application for entry, see the register, and name a representative at reception by code."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.reception.forms.parties import RepresentativeRow
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.tests.test_representatives import applied, entered
from openipo.domain.rights.api import File
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
REGISTER = "/office/representatives/"
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
STATED = {
    "received_on": "2026-03-05", "name": "Rui Braga", "street": "1 Quay", "city": "Port", "country": "xx",
    "firm": "B & Co",
}  # fmt: skip


@pytest.fixture
def clerk(pages: PageClient) -> Any:
    signed_in_as(pages, "reception_clerk")
    with frozen(NOON):
        yield pages


def test_an_application_for_entry_is_received(clerk: PageClient) -> None:
    assert "No representative of this name is entered." in clerk.page(REGISTER).text_content()
    answer = clerk.post(REGISTER + "receive/", {"request_key": "a", **STATED})
    file = File.objects.get(number="RA/2026/0001")
    assert answer.status_code == 302
    assert str(file.pk) in answer.headers["Location"]
    assert "Rui Braga" in clerk.page(answer.headers["Location"]).text_content()


def test_what_is_missing_is_asked_for(clerk: PageClient) -> None:
    answer = clerk.post(REGISTER + "receive/", {"request_key": "a", **STATED, "name": ""})
    assert answer.status_code == 200
    assert File.objects.count() == 0


def test_the_register_leads_to_the_file(clerk: PageClient) -> None:
    story = entered()
    page = clerk.page(REGISTER + "?words=braga")
    assert "REP-0001" in page.text_content()
    assert page.xpath(f"//a[contains(@href, '{story.file}')]")


def test_a_cashier_receives_nothing(pages: PageClient) -> None:
    signed_in_as(pages, "cashier")
    assert "Receive an application for entry" not in pages.page(REGISTER).text_content()
    assert pages.post(REGISTER + "receive/", {"request_key": "a", **STATED}).status_code == 403


def row(**typed: str) -> RepresentativeRow:
    form = RepresentativeRow({"kind": "organisation", **typed})
    form.is_valid()
    return form


def test_a_registered_representative_is_named_by_code_alone() -> None:
    entered()
    stated = row(registered="REP-0001").cleaned_data
    assert (stated["name"], stated["kind"], stated["code"]) == ("Rui Braga", "person", "REP-0001")
    assert (stated["street"], stated["city"], stated["country"]) == ("1 Quay", "Port", "XX")


def test_an_unknown_code_or_one_who_may_not_act_is_refused() -> None:
    story = entered()
    assert "registered" in row(registered="REP-0099").errors
    story.wait_until(datetime(2027, 5, 10, tzinfo=UTC).date())
    assert "may not act at present" in str(row(registered="REP-0001").errors)
    assert "name" in row().errors
    assert row(name="Somebody Else").errors == {}


@pytest.mark.parametrize("tab", ["", "record/", "documents/", "correspondence/", "fees/", "proceedings/", "history/"])
def test_every_part_of_a_representative_s_file_opens(clerk: PageClient, tab: str) -> None:
    story = entered()
    assert "Rui Braga" in clerk.page(f"/office/files/{story.file}/{tab}").text_content()


def test_the_examination_of_the_papers_opens(clerk: PageClient) -> None:
    story = applied()
    answer = clerk.get(reverse("office_examination:report", args=[story.file]))
    assert "Is the applicant a natural person?" in answer.content.decode()
