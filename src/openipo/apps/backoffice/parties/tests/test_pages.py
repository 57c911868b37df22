"""Officers look at what may be the same, decide, undo, and are told of watched names; those who may not are not."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.accounts.api import Actor
from openipo.domain.parties.api import Address, Party
from openipo.domain.persons.api import Joining, Likeness, WatchedName, find_likenesses, watch_name
from openipo.domain.rights.testing import a_mark
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 3, 12, tzinfo=UTC)
WAITING = "/office/parties/"
WATCHED = "/office/parties/watched/"
REGISTRAR = Actor(id="regina", name="Regina", roles=frozenset({"registrar"}))


def file_of(name: str, **values: Any) -> Any:
    party = Party("p1", "applicant", name, address=Address(("1 Quay",), "Port", country="XX"), **values)
    return a_mark(filed_on=date(2026, 3, 5), parties=(party,))


@pytest.fixture
def alike(pages: PageClient) -> Any:
    """Two files whose applicants may be the same, found by the search."""
    with frozen(NOON):
        files = file_of("Bold Brands Ltd", identifiers={"company-number": "7"}), file_of("Bold Brands Limited")
        find_likenesses(at=NOON)
        yield files


def decide(pages: PageClient, **posted: str) -> None:
    row = Likeness.objects.get()
    pages.post(reverse("office_parties:decide", args=[row.pk]), {"request_key": "d", **posted})


def test_an_officer_sees_the_reasons_and_what_each_file_states(pages: PageClient, alike: Any) -> None:
    signed_in_as(pages, "formalities_officer")
    text = pages.page(WAITING).text_content()
    assert "100 of 100 points that it is the same." in text
    assert "The names are the same, but for legal form, signs and capitals." in text
    assert "The same address: 1 Quay, Port." in text
    assert "company-number" in text
    assert pages.page(WAITING + "?state=different").text_content().count("No likeness waits") == 1


def test_the_same_is_joined_and_undone_with_reasons(pages: PageClient, alike: Any) -> None:
    signed_in_as(pages, "registrar")
    decide(pages, because="One company.", same="1")
    joining = Joining.objects.get()
    address = reverse("office_parties:person", args=[joining.person_id])
    text = pages.page(address).text_content()
    assert "joined by Registrar:" in text
    assert "Bold Brands Limited" in text
    pages.post(reverse("office_parties:undo", args=[joining.pk]), {"request_key": "u"})
    assert "Say why the joining is undone." in pages.page(address).text_content()
    pages.post(reverse("office_parties:undo", args=[joining.pk]), {"request_key": "v", "because": "Sisters."})
    assert "Sisters." in pages.page(address).text_content()


def test_not_the_same_stays_apart_and_a_reason_is_asked_for(pages: PageClient, alike: Any) -> None:
    signed_in_as(pages, "registrar")
    decide(pages, different="1")
    assert Likeness.objects.get().state == "open"
    decide(pages, request_key="e", because="A subsidiary.", different="1")
    assert "Decided by Registrar" in pages.page(WAITING + "?state=different").text_content()
    decide(pages, request_key="f", because="Again.", same="1")
    assert "decided already" in pages.page(WAITING).text_content()


def test_a_cashier_reads_but_does_not_decide(pages: PageClient, alike: Any) -> None:
    signed_in_as(pages, "cashier")
    assert pages.page(WAITING).xpath("//button[@name='same']") == []
    row = Likeness.objects.get()
    answer = pages.post(reverse("office_parties:decide", args=[row.pk]), {"request_key": "d", "because": "x"})
    assert answer.status_code == 403


def test_persons_are_listed_by_name(pages: PageClient, alike: Any) -> None:
    signed_in_as(pages, "registrar")
    assert "Nobody has been found" in pages.page("/office/parties/persons/").text_content()
    decide(pages, because="One company.", same="1")
    assert "Bold Brands" in pages.page("/office/parties/persons/?words=bold").text_content()


def test_the_file_s_page_leads_to_other_files_and_names_watched(pages: PageClient, alike: Any) -> None:
    signed_in_as(pages, "registrar")
    decide(pages, because="One company.", same="1")
    watch_name(
        name="Bold Brands", kind="organisation", because="Owes fees.", seen_by=["registrar"], by=REGISTRAR, at=NOON
    )
    address = reverse("office_parties:on_file", args=[alike[0].chain])
    text = pages.page(address).text_content()
    assert "other files of the same person" in text
    assert "Owes fees." in text
    assert "Owes fees." in pages.get(address, headers={"hx-request": "true"}).content.decode()
    signed_in_as(pages, "cashier")
    assert "Owes fees." not in pages.page(address).text_content()


def test_the_registrar_keeps_the_list_of_watched_names(pages: PageClient) -> None:
    signed_in_as(pages, "registrar")
    with frozen(NOON):
        assert "No name is watched." in pages.page(WATCHED).text_content()
        stated = {"name": "Shell Game", "kind": "organisation", "because": "Fraud.", "seen_by": ["reception_clerk"]}
        assert "This field is required" in pages.post(WATCHED + "add/", {"request_key": "a"}).content.decode()
        pages.post(WATCHED + "add/", {"request_key": "b", "country": "XX", "until": "2026-12-31", **stated})
        text = pages.page(WATCHED).text_content()
        assert "shown to: Reception clerk" in text
        assert "until 31 December 2026" in text
        row = WatchedName.objects.get()
        pages.post(reverse("office_parties:end_watch", args=[row.pk]), {"request_key": "c"})
        assert "No name is watched." in pages.page(WATCHED).text_content()
        pages.post(reverse("office_parties:end_watch", args=[row.pk]), {"request_key": "d"})
        assert "not watched any more" in pages.page(WATCHED).text_content()


def test_nobody_else_opens_the_list(pages: PageClient) -> None:
    signed_in_as(pages, "reception_clerk")
    assert pages.get(WATCHED).status_code == 403
    assert "Watched names" not in pages.page(WAITING).text_content()
