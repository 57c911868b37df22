"""`openipo money`: each day the office hears whether every cent is explained."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from openipo.domain.cases.testing import CASHIER, FINANCE, Story, a_case, at
from openipo.domain.fees.api import BankAccount, Payment, open_cash_day
from openipo.kernel.clock.api import frozen
from openipo.project.commands.tests.conftest import Run

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 5)


@pytest.fixture
def march() -> Iterator[Story]:
    """The fifth of March: an application came in and its fee was transferred; a till is open."""
    story = a_case("received", filed_on=ON)
    story.pay("filing", by=FINANCE)
    open_cash_day(on=ON, currency="XTS", opening_float=5000, at=at(ON), by=CASHIER)
    BankAccount.objects.create(number="XX1", name="Main", currency="XTS")
    with frozen(datetime(2026, 3, 5, 18, tzinfo=UTC)):
        yield story


def test_a_day_on_which_all_is_explained(openipo: Run, march: Story) -> None:
    found = openipo("money", "reconcile", "--json")
    assert found.code == 0
    assert found.data["is_clean"] is True
    accounts = {(each["head"], each["detail"]): each["books"] for each in found.data["accounts"]}
    assert accounts["transfers", ""] == 22000
    assert accounts["income", "filing"] == -22000
    assert [each["amount"] for each in found.data["waiting"]] == [22000]
    assert found.data["open_tills"] == ["cashier 2026-03-05"]
    said = openipo("money", "reconcile").out
    assert "bank XX1: no statement with a balance yet" in said
    assert "till not agreed: cashier 2026-03-05" in said


def test_an_earlier_day_is_reconciled_as_it_ended(openipo: Run, march: Story) -> None:
    found = openipo("money", "reconcile", "--on", "2026-03-04", "--json")
    assert (found.code, found.data["accounts"], found.data["waiting"]) == (0, [], [])
    refused = openipo("money", "reconcile", "--on", "2026-03-06")
    assert (refused.code, refused.sentence) == (1, "2026-03-06 has not come yet; today is 2026-03-05.")


def test_money_that_got_past_the_books_is_named_and_can_be_posted_once(openipo: Run, march: Story) -> None:
    Payment.objects.create(
        receipt_number="R/1", key="old", amount=700, currency="XTS", method="transfer", payer_name="Old",
        received_on=ON, recorded_at=at(ON), taken_by="finance_officer",
    )  # fmt: skip
    found = openipo("money", "reconcile", "--json")
    assert found.code == 1
    assert any("transfers:" in fault for fault in found.data["faults"])
    assert "FAULT: Account credit:" in openipo("money", "reconcile").out
    assert openipo("money", "post-missing", "--json").data == {"entries": 1}
    assert openipo("money", "post-missing", "--json").data == {"entries": 0}
    assert openipo("money", "reconcile").code == 0


def test_an_office_without_member_states_owes_them_nothing(openipo: Run, march: Story) -> None:
    asked = ("money", "shares", "--from", "2026-03-01", "--until", "2026-03-31")
    assert openipo(*asked, "--json").data == {"shares": [], "currency": "XTS"}
    assert "In all 0.00 XTS" in openipo(*asked).out
