"""Money and what it means to the file."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from openipo.domain.cases.api import (
    CaseError,
    ChargeRef,
    KeyReused,
    NotFound,
    cancel_payment,
    due_charges,
    file_view,
    issue_payment_order,
    record_payment,
    settle_charges,
    waive_fee,
)
from openipo.domain.cases.testing import (
    CASHIER,
    CLERK,
    EXAMINER,
    FINANCE,
    FORMALITIES,
    REGISTRAR,
    Story,
    a_case,
    at,
    officer,
)
from openipo.domain.fees.api import Charge, Payment, PaymentRefused, check_money, credit_left
from openipo.domain.procedures.api import StepNotAllowed
from openipo.domain.rights.api import rebuild

pytestmark = pytest.mark.django_db
FILING = "application/filing"


def pay(*stories: Story, amount: int, key: str = "form-1", **values: Any) -> Any:
    """One payment for the filing fees of these files."""
    stated: dict[str, Any] = {
        "charges": [ChargeRef(story.file, FILING) for story in stories],
        "currency": "XTS",
        "method": "transfer",
        "payer_name": "Ana Costa",
        "received_on": stories[0].on if stories else date(2026, 3, 5),
        "by": FINANCE,
        "at": at(stories[0].on if stories else date(2026, 3, 5), 10),
    }
    return record_payment(amount=amount, key=key, **(stated | values))


def clock(story: Story) -> str:
    return story.now.case.clocks["application/filing-fee"].status


def test_a_full_payment_meets_the_time_limit_and_opens_the_way() -> None:
    story = a_case("received")
    paid = pay(story, amount=22000)
    assert (paid.receipt_number, paid.credit) == ("RC/2026/000001", 0)
    assert story.now.case.fees[FILING].status == "paid"
    assert clock(story) == "met"
    assert Charge.objects.get().status == "paid"
    assert check_money() == []


def test_a_part_payment_is_kept_and_the_rest_stays_due() -> None:
    story = a_case("received")
    pay(story, amount=15000)
    fee = story.now.case.fees[FILING]
    assert (fee.status, fee.paid_amount, clock(story)) == ("due", 15000, "running")
    pay(story, amount=7000, key="form-2")
    assert story.now.case.fees[FILING].status == "paid"
    assert check_money() == []


def test_too_much_stays_as_credit_and_settles_another_file_later() -> None:
    story, other = a_case("received"), a_case("received")
    paid = pay(story, amount=30000)
    assert paid.credit == 8000
    payment = Payment.objects.get(pk=paid.payment)
    charges = [ChargeRef(other.file, FILING)]
    [share] = settle_charges(payment=payment, charges=charges, on=other.on, by=FINANCE, at=at(other.on, 11))
    assert (share.file, share.amount) == (other.file, 8000)
    assert other.now.case.fees[FILING].paid_amount == 8000
    assert credit_left(payment) == 0
    assert settle_charges(payment=payment, charges=charges, on=other.on, by=FINANCE, at=at(other.on, 12)) == ()
    assert check_money() == []


def test_one_payment_settles_several_files() -> None:
    first, second = a_case("received"), a_case("received")
    paid = pay(first, second, amount=44000)
    assert {share.file for share in paid.shares} == {first.file, second.file}
    assert clock(first) == clock(second) == "met"


def test_a_payment_that_reaches_only_the_first_file_leaves_the_second_alone() -> None:
    first, second = a_case("received"), a_case("received")
    length = len(second.now.history)
    pay(first, second, amount=22000)
    assert len(second.now.history) == length


def test_a_double_click_is_one_payment_and_one_event() -> None:
    story = a_case("received")
    assert pay(story, amount=22000) == pay(story, amount=22000)
    assert [event.kind for event in story.now.history].count("fee_paid") == 1
    with pytest.raises(KeyReused):
        pay(story, amount=23000)


def test_a_second_payment_of_a_paid_fee_is_all_credit() -> None:
    story = a_case("received")
    pay(story, amount=22000)
    again = pay(story, amount=22000, key="form-2")
    assert (again.credit, again.shares) == (22000, ())
    assert check_money() == []


def test_a_payment_for_nobody_knows_what_waits_unlinked() -> None:
    paid = pay(amount=5000)
    assert credit_left(Payment.objects.get(pk=paid.payment)) == 5000


def test_a_charge_that_the_file_has_not_is_refused_and_nothing_is_taken() -> None:
    story = a_case("received")
    with pytest.raises(NotFound, match="no charge “x”"):
        pay(amount=100, charges=[ChargeRef(story.file, "x")])
    assert not Payment.objects.exists()


def test_money_of_another_currency_settles_nothing() -> None:
    story = a_case("received")
    with pytest.raises(CaseError, match="due in XTS and cannot be paid in EUR"):
        pay(story, amount=22000, currency="EUR")
    assert not Payment.objects.exists()


def test_the_price_is_that_of_the_day_of_payment() -> None:
    story = a_case("received", filed_on=date(2025, 12, 20))
    before = due_charges(story.now, date(2025, 12, 31))[0].amount
    story.on = date(2026, 1, 5)
    after = due_charges(story.now, story.on)[0].amount
    assert (before, after) == (20000, 22000)
    pay(story, amount=before)
    assert story.now.case.fees[FILING].status == "due"
    pay(story, amount=after - before, key="form-2")
    assert story.now.case.fees[FILING].status == "paid"
    assert "fee_repriced" in [event.kind for event in story.now.history]
    assert check_money() == []


def test_a_cancelled_payment_makes_the_fee_due_again_and_shuts_the_way() -> None:
    story = a_case("formalities")
    payment = Payment.objects.get()
    entry = cancel_payment(
        payment=payment, reason="The transfer was recalled.", confirmed_by=officer("finance_officer", name="flo"),
        on=story.on, by=FINANCE, at=at(story.on, 12),
    )  # fmt: skip
    fee = story.now.case.fees[FILING]
    assert (fee.status, fee.paid_amount) == ("due", 0)
    assert story.now.history[-1].payload["receipt"] == entry.receipt_number
    with pytest.raises(StepNotAllowed, match="not been paid in full"):
        story.step("pass-formalities", FORMALITIES)
    assert check_money() == []
    assert rebuild(check=True).is_equal


def test_cancelling_twice_tells_the_file_once() -> None:
    story = a_case("formalities")
    undo: dict[str, Any] = {
        "payment": Payment.objects.get(),
        "reason": "Recalled.",
        "confirmed_by": officer("finance_officer", name="flo"),
        "on": story.on,
        "by": FINANCE,
        "at": at(story.on, 12),
    }
    assert cancel_payment(**undo) == cancel_payment(**undo)
    assert [event.kind for event in story.now.history].count("fee_unpaid") == 1


def test_a_waived_fee_counts_as_paid_and_says_why() -> None:
    story = a_case("received")
    charge = ChargeRef(story.file, FILING)
    waive_fee(charge=charge, reason="Flood relief", on=story.on, by=REGISTRAR, at=at(story.on))
    assert story.now.case.fees[FILING].status == "waived"
    assert clock(story) == "met"
    assert any("waived" in line.sentence for line in file_view(story.file, CLERK, on=story.on).history)


def test_a_waiver_needs_a_reason_a_charge_and_authority() -> None:
    story = a_case("received")
    with pytest.raises(CaseError, match="Say why"):
        waive_fee(charge=ChargeRef(story.file, FILING), reason=" ", on=story.on, by=REGISTRAR, at=at(story.on))
    with pytest.raises(NotFound, match="no charge"):
        waive_fee(charge=ChargeRef(story.file, "x"), reason="r", on=story.on, by=REGISTRAR, at=at(story.on))
    with pytest.raises(PermissionDenied, match="Waiving fees: reserved"):
        waive_fee(charge=ChargeRef(story.file, FILING), reason="r", on=story.on, by=EXAMINER, at=at(story.on))


def order(*stories: Story, key: str = "order-1") -> Any:
    charges = [ChargeRef(story.file, FILING) for story in stories]
    return issue_payment_order(
        charges=charges, payer_name="Ana", on=stories[0].on, by=CASHIER, at=at(stories[0].on, 12), key=key
    )


def test_a_payment_order_lists_what_is_due_on_several_files() -> None:
    first, second = a_case("received"), a_case("received")
    issued = order(first, second)
    assert [(line.file_number, line.amount) for line in issued.lines.order_by("pk")] == [
        (first.number, 22000),
        (second.number, 22000),
    ]
    assert order(first, second) == issued


def test_settled_charges_are_left_out_of_an_order_and_an_order_for_nothing_is_refused() -> None:
    paid, due = a_case("formalities"), a_case("received")
    assert [line.file for line in order(paid, due).lines.all()] == [due.file]
    with pytest.raises(PaymentRefused, match="nothing to pay"):
        order(paid, key="order-2")


def test_an_order_may_be_asked_for_again_after_it_was_paid() -> None:
    story = a_case("received")
    issued = order(story)
    pay(story, amount=22000, order=issued)
    assert order(story) == issued
    assert list(issued.payments.values_list("amount", flat=True)) == [22000]


def test_an_unpaid_fee_ends_the_application_after_the_grace() -> None:
    story = a_case("received")
    story.wait_until(story.on + timedelta(days=90))
    assert story.phases == {"application": "deemed-withdrawn"}
