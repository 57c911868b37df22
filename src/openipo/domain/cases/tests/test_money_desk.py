"""Money that reaches its file by other ways than the counter: moved, waiting under a code, from a bank's line."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from openipo.domain.accounting.api import balance_of
from openipo.domain.cases.api import (
    CaseError,
    ChargeRef,
    NotFound,
    Target,
    apply_advance,
    confirm_bank_line,
    credit_invoice,
    due_charges,
    issue_invoice,
    issue_payment_order,
    move_payment,
    open_deposit_account,
    record_payment,
    renewal_forecast,
)
from openipo.domain.cases.queries.forecast import RenewalRate
from openipo.domain.cases.testing import FINANCE, Story, a_case, at
from openipo.domain.fees.api import (
    BankAccount,
    BankLine,
    Payer,
    Payment,
    PaymentRefused,
    credit_left,
    held_in,
    import_statement,
    issue_advance,
    proposals_for,
    reconcile,
)
from openipo.standards.statements.statement import Statement, StatementLine

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 5)
FILING = "application/filing"
ACT: dict[str, Any] = {"on": ON, "by": FINANCE, "at": at(ON, 10)}


def transfer(amount: int = 30000, key: str = "t1", **values: Any) -> Payment:
    stated: dict[str, Any] = {"charges": [], "currency": "XTS", "method": "transfer", "payer_name": "Ana Costa"}
    act = {"received_on": ON, "by": FINANCE, "at": at(ON, 9)}
    return Payment.objects.get(pk=record_payment(amount=amount, key=key, **(stated | act | values)).payment)


def status(story: Story) -> str:
    return story.now.case.fees[FILING].status


def a_line(amount: str, text: str = "") -> BankLine:
    BankAccount.objects.get_or_create(number="XX1", defaults={"name": "Main", "currency": "XTS"})
    line = StatementLine(ON, Decimal(amount), "XTS", f"b-{text}-{amount}", "Ana Costa", text=text)
    stated = Statement(f"S-{text}-{amount}", "XX1", "XTS", ON, ON, None, None, (line,))
    import_statement(statement=stated, minor_units=2, at=at(ON), by=FINANCE)
    return BankLine.objects.latest("pk")


def test_money_on_the_wrong_file_is_due_there_again_and_pays_the_right_one() -> None:
    wrong, right = a_case("received"), a_case("received")
    payment = transfer(22000, charges=[ChargeRef(wrong.file, FILING)])
    shares = move_payment(
        payment=payment, file=wrong.file, charges=[ChargeRef(right.file, FILING)], reason="Number misread.", **ACT
    )
    assert [share.file for share in shares] == [right.file]
    assert (status(wrong), status(right)) == ("due", "paid")
    told = [event for event in wrong.now.history if event.kind == "fee_unpaid"][-1]
    assert told.payload["reason"] == "Number misread."
    assert reconcile(on=ON, is_today=True).faults == ()


def test_money_taken_back_without_a_right_file_stays_as_credit() -> None:
    wrong = a_case("received")
    payment = transfer(22000, charges=[ChargeRef(wrong.file, FILING)])
    assert move_payment(payment=payment, file=wrong.file, charges=[], reason="Not ours.", **ACT) == ()
    assert credit_left(payment) == 22000
    with pytest.raises(CaseError, match="Say why"):
        move_payment(payment=payment, file=wrong.file, charges=[], reason=" ", **ACT)


def test_money_that_came_before_the_file_pays_its_fee() -> None:
    payment, story = transfer(30000), a_case("received")
    code = issue_advance(payment=payment, purpose="ALBA", by=FINANCE).code
    [share] = apply_advance(code=code, file=story.file, **ACT)
    assert (share.amount, status(story), credit_left(payment)) == (22000, "paid", 8000)
    assert apply_advance(code=code, file=story.file, **ACT) == ()


def test_an_advance_for_a_file_that_does_not_exist_is_not_used_up() -> None:
    code = issue_advance(payment=transfer(), purpose="", by=FINANCE).code
    with pytest.raises(NotFound):
        apply_advance(code=code, file=uuid4(), **ACT)


def test_a_line_pays_what_a_person_says() -> None:
    story = a_case("received")
    resolution = confirm_bank_line(line=a_line("220.00"), target=Target("file", str(story.file)), **ACT)
    again = confirm_bank_line(line=resolution.line, target=Target("none"), **ACT)
    assert again == resolution
    assert status(story) == "paid"
    assert balance_of("bank", "XX1") == 22000
    assert balance_of("transfers") == 0


def test_a_file_that_a_line_names_is_proposed_even_where_nothing_is_due() -> None:
    story = a_case("received")
    transfer(22000, charges=[ChargeRef(story.file, FILING)])
    line = a_line("10.00", f"more for {story.number}")
    best = proposals_for([line])[line.pk][0]
    assert (best.candidate.id, [reason.word for reason in best.reasons]) == (str(story.file), ["text", "payer"])
    confirm_bank_line(line=line, target=Target("file", best.candidate.id), **ACT)
    assert credit_left(Payment.objects.latest("pk")) == 1000


def test_a_line_pays_an_order_or_an_invoice() -> None:
    ordered, invoiced = a_case("received"), a_case("received")
    order = issue_payment_order(charges=[ChargeRef(ordered.file, FILING)], payer_name="Ana", key="o", **ACT)
    invoice = issue_invoice(
        charges=[ChargeRef(invoiced.file, FILING)], payer=Payer("Firm"), due_on=ON + timedelta(days=30), key="i", **ACT
    )
    same = issue_invoice(charges=[], payer=Payer("Firm"), due_on=ON, key="i", **ACT)
    assert same == invoice
    confirm_bank_line(line=a_line("220.00", "o"), target=Target("order", str(order.pk)), **ACT)
    confirm_bank_line(line=a_line("220.00", "i"), target=Target("invoice", str(invoice.pk)), **ACT)
    assert (status(ordered), status(invoiced)) == ("paid", "paid")
    assert order.payments.count() == 1
    note = credit_invoice(invoice=invoice, reason="Paid twice over.", **ACT)
    assert note.number.startswith("CN/2026/")


def test_an_invoice_of_settled_charges_is_not_issued() -> None:
    story = a_case("received")
    transfer(22000, charges=[ChargeRef(story.file, FILING)])
    with pytest.raises(PaymentRefused, match="nothing to pay"):
        issue_invoice(charges=[ChargeRef(story.file, FILING)], payer=Payer("Firm"), due_on=ON, key="i", **ACT)


def test_a_line_tops_up_a_deposit_or_is_a_payment_of_the_desk() -> None:
    account = open_deposit_account(holder_name="Ana", email="", low_balance=0, key="d", **ACT)
    confirm_bank_line(line=a_line("50.00"), target=Target("deposit", str(account.pk)), **ACT)
    assert held_in(account) == 5000
    payment = transfer(30000)
    resolution = confirm_bank_line(line=a_line("300.00"), target=Target("payment", str(payment.pk)), **ACT)
    assert resolution.payment == payment
    assert Payment.objects.count() == 2


def test_money_that_left_the_bank_pays_nothing() -> None:
    with pytest.raises(CaseError, match="pays no fee"):
        confirm_bank_line(line=a_line("-5.00"), target=Target("none"), **ACT)


def test_a_fee_may_be_paid_from_a_deposit_and_the_same_form_pays_once() -> None:
    story = a_case("received")
    account = open_deposit_account(holder_name="Ana", email="", low_balance=0, key="d", **ACT)
    confirm_bank_line(line=a_line("300.00"), target=Target("deposit", str(account.pk)), **ACT)
    [due] = [charge for charge in due_charges(story.now, ON) if charge.open_amount]
    pay: dict[str, Any] = {"charges": [ChargeRef(due.file, due.key)], "method": "deposit", "deposit": account}
    assert transfer(22000, "p", **pay) == transfer(22000, "p", **pay)
    assert held_in(account) == 8000
    assert reconcile(on=ON, is_today=True).faults == ()


def test_renewals_are_forecast_at_the_laws_price_and_the_rate_observed() -> None:
    story = a_case("registered", classes=(9, 25))
    expires_on = story.now.content.expires_on
    assert expires_on is not None
    found = renewal_forecast(on=expires_on - timedelta(days=40), months=6)
    [line] = found.lines
    assert (line.month, line.files, line.unpriced) == (expires_on.replace(day=1), 1, 0)
    assert line.full == line.expected > 0
    assert renewal_forecast(on=expires_on, months=6).lines == ()


def test_the_share_to_expect_is_rounded_down_to_the_cent() -> None:
    assert RenewalRate(2, 1).of(100) == 66
    assert RenewalRate(0, 0).of(100) == 100


def test_a_reduction_is_stated_on_the_invoice_beside_the_full_fee() -> None:
    story = a_case("received", declarations={"applicant_is_small": True})
    invoice = issue_invoice(charges=[ChargeRef(story.file, FILING)], payer=Payer("Firm"), due_on=ON, key="i", **ACT)
    line = invoice.lines.get()
    assert line.amount == 11000
    assert "Full fee XTS\u00a0220.00, reduction XTS\u00a0110.00." in line.because["en"]
    assert "110,00" in line.because["fr"]
