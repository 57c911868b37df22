"""The program run for this office: nothing but its folder and the choice of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import (
    ChargeRef,
    due_charges,
    open_proceeding,
    receive_application,
    record_payment,
    the_office,
)
from openipo.domain.cases.testing import (
    CLERK,
    EXAMINER,
    FINANCE,
    FORMALITIES,
    OPPOSITIONS,
    PUBLISHER,
    REGISTRAR,
    Story,
    at,
)
from openipo.domain.cases.testing import an_application as an_invented_application
from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import ApplicationContent, File, GoodsItem, Mark
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
FILED = date(2026, 1, 12)
WANJIRU = Party("p1", "applicant", "Wanjiru Kamau", address=Address(("Moi Avenue",), "Nairobi", country="KE"))


@pytest.fixture(autouse=True)
def institute(settings: Any) -> Iterator[None]:
    settings.OFFICE = "kenya"
    the_office.cache_clear()
    yield
    the_office.cache_clear()


def an_application() -> ApplicationContent:
    goods = (GoodsItem("30-1", 30, "tea"), GoodsItem("43-1", 43, "restaurants"))
    return an_invented_application(mark=Mark("word", "SIMBA"), parties=(WANJIRU,), goods=goods)


def pay(story: Story, on: date) -> list[tuple[str, int]]:
    """All that is open is paid on the day; what that was, in cents."""
    story.on = on
    due = [charge for charge in due_charges(story.now, on) if charge.open_amount]
    record_payment(
        charges=[ChargeRef(charge.file, charge.key) for charge in due],
        amount=sum(charge.open_amount for charge in due),
        currency="KES",
        method="transfer",
        payer_name=WANJIRU.name,
        received_on=on,
        by=FINANCE,
        at=at(on),
        key=f"{story.number} {on}",
    )
    return [(charge.fee, charge.open_amount) for charge in due]


def advertised() -> Story:
    """Filed on 12 January 2026 in two classes, examined, advertised on 31 March."""
    received = receive_application(
        book="kenya/trademark", content=an_application(), received_on=FILED, by=CLERK, at=at(FILED), key="simba"
    )
    story = Story(received.file, received.number, FILED)
    assert pay(story, FILED) == [("filing", 700000)]
    story.step("pass-formalities", FORMALITIES)
    story.serve("filing-date-notice", signed_by=FORMALITIES)
    story.step("complete-search", EXAMINER, facts={"search_result": "Nothing near."})
    story.accept()
    story.step("call-for-advertisement-fee", PUBLISHER)
    assert pay(story, date(2026, 2, 10)) == [("advertisement", 550000)]
    story.on = date(2026, 3, 31)
    story.publish("advertised", issue="2026/03")
    return story


def test_a_mark_goes_from_the_counter_to_the_certificate() -> None:
    """Nobody opposes until 2 June; registered in June as of the day of the application."""
    story = advertised()
    assert story.number == "KE/T/2026/000001"
    story.wait_until(date(2026, 6, 2))
    assert story.phases["application"] == "advertised"
    story.wait_until(date(2026, 6, 3))
    assert pay(story, date(2026, 6, 10)) == [("registration", 350000)]
    story.step("register", REGISTRAR)
    story.serve("certificate", signed_by=REGISTRAR)

    content = story.now.content
    assert content.register_status == "registered"
    assert content.expires_on == date(2036, 1, 12)


def test_an_opposition_is_recorded_by_the_hearing_officer_and_not_defended() -> None:
    """For tea only: tea is deemed abandoned, and the registration fee counts the one class that is left."""
    story = advertised()
    story.on = date(2026, 5, 20)
    opponent = Party(
        "o1", "opponent", "Savanna Foods Ltd", address=Address(("Kenyatta Avenue",), "Nakuru", country="KE")
    )
    open_proceeding(
        file=story.file,
        procedure="opposition",
        facts={"opponent": {"name": opponent.name}, "statement": "The mark resembles ours."},
        items=("30-1",),
        parties=[opponent],
        on=story.on,
        by=OPPOSITIONS,
        at=at(story.on),
    )
    assert pay(story, date(2026, 5, 21)) == [("opposition", 500000)]
    story.on = date(2026, 5, 25)
    story.step("send-to-applicant", OPPOSITIONS, proceeding="opposition")
    story.serve("opposition-notification", signed_by=OPPOSITIONS)

    story.wait_until(date(2026, 7, 6))
    assert story.phases["opposition"] == "with-applicant"
    story.wait_until(date(2026, 7, 7))
    assert story.now.case.items == {"30-1": "withdrawn", "43-1": "pending"}
    story.step("call-for-fee-after-opposition", REGISTRAR)
    assert pay(story, date(2026, 7, 8)) == [("registration", 200000)]


def test_a_mark_is_taken_in_at_the_counter(pages: PageClient) -> None:
    signed_in_as(pages, "reception_clerk")
    with frozen(datetime(2026, 1, 12, 9, tzinfo=UTC)):
        assert "Kenya Industrial Property Institute" in pages.page("/office/reception/").text_content()
        answer = pages.post("/office/reception/", typed())
    assert answer.status_code == 302, answer.content.decode()
    assert File.objects.get().number == "KE/T/2026/000001"


def typed() -> dict[str, str]:
    """What a clerk types for a word mark in one class."""
    return {
        "request_key": "key-1",
        "receive": "1",
        "opening-book": "kenya/trademark",
        "opening-received_on": "2026-01-12",
        "opening-channel": "paper",
        "opening-language": "en",
        "applicants-rows": "1",
        "applicants-0-name": WANJIRU.name,
        "applicants-0-kind": "person",
        "applicants-0-street": "Moi Avenue",
        "applicants-0-country": "KE",
        "representatives-rows": "0",
        "goods-rows": "1",
        "goods-0-class_number": "30",
        "goods-0-items": "tea\ncoffee",
        "priorities-rows": "0",
        "mark-kind": "word",
        "mark-category": "individual",
        "mark-text": "SIMBA",
        "scans-kind": "application",
    }
