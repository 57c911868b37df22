"""Deposit accounts, suspense, refunds asked for and decided, invoices, and money that waits for its file."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import given
from hypothesis import strategies as st

from openipo.domain.accounting.api import balance_of
from openipo.domain.accounts.api import Actor
from openipo.domain.fees.api import (
    Advance,
    DepositAccount,
    Invoice,
    Payer,
    Payment,
    PaymentRefused,
    Refund,
    RefundRequest,
    allocate_credit,
    approve_refund,
    ask_refund,
    cancel_payment,
    credit_invoice,
    credit_left,
    deposits_held,
    held_in,
    invoice_states,
    issue_advance,
    issue_invoice,
    open_deposit_account,
    refuse_refund,
    suspend_credit,
    suspended_of,
    take_from_suspense,
    top_up_deposit,
    undo_allocations,
    use_advance,
    with_credit,
    withdraw_from_deposit,
)
from openipo.domain.fees.rules.advance_code import CODES, code_from, written_code
from openipo.domain.fees.tests.desk import CASHIER, EXAMINER, FINANCE, NOW, RECEIPTS, TODAY, line, open_till, pay, share
from openipo.domain.procedures.api import Series

MANAGER = Actor(id="max", name="Max Manager", roles=frozenset({"manager"}))
DEPOSITS = Series(id="deposit-account", pattern="D/{number:05d}", restarts="never", law="")
INVOICES = Series(id="invoice", pattern="I/{year}/{number:05d}", restarts="yearly", law="")
NOTES = Series(id="credit-note", pattern="C/{year}/{number:05d}", restarts="yearly", law="")
ACT: dict[str, Any] = {"on": TODAY, "at": NOW}


def an_account(key: str = "account-1", **values: Any) -> DepositAccount:
    stated: dict[str, Any] = {"holder_name": "Ana Costa", "currency": "XTS", "low_balance": 5000, "by": CASHIER}
    return open_deposit_account(series=DEPOSITS, key=key, **ACT, **(stated | values))


def a_transfer(amount: int = 20000, key: str = "form-1", **values: Any) -> Payment:
    return pay(amount, key=key, method="transfer", by=FINANCE, **values)


def top_up(account: DepositAccount, payment: Payment, amount: int, key: str = "top-1") -> Any:
    return top_up_deposit(account=account, payment=payment, amount=amount, by=CASHIER, key=key, **ACT)


def from_deposit(account: DepositAccount, amount: int, *shares: Any, key: str = "from-deposit") -> Payment:
    return pay(amount, *shares, key=key, method="deposit", deposit=account)


def ask(payment: Payment, amount: int = 5000, key: str = "ask-1", **values: Any) -> RefundRequest:
    stated: dict[str, Any] = {"payee_account": "XX12 3456", "reason": "Paid twice.", "by": FINANCE}
    return ask_refund(payment=payment, amount=amount, key=key, **ACT, **(stated | values))


def invoice(*lines: Any, key: str = "invoice-1", **values: Any) -> Invoice:
    stated: dict[str, Any] = {"due_on": TODAY + timedelta(days=30), "by": FINANCE}
    return issue_invoice(
        payer=Payer("Firm & Co", "1 Quay", "PO 7"), lines=lines, currency="XTS", series=INVOICES, key=key, **ACT,
        **(stated | values),
    )  # fmt: skip


# Deposit accounts


@pytest.mark.django_db
def test_what_is_laid_up_pays_fees_until_it_is_used_up() -> None:
    account = an_account()
    top_up(account, a_transfer(30000), 30000)
    filing = share(20000)
    payment = from_deposit(account, 20000, filing)
    assert payment.receipt_number == "R/2026/00002"
    assert payment.cash_day is None
    assert held_in(account) == 10000
    assert balance_of("deposits", account.number) == -10000
    assert deposits_held() == [(account, 10000)]
    with pytest.raises(PaymentRefused, match="holds too little"):
        from_deposit(account, 10001, key="more")
    assert held_in(account) == 10000


@pytest.mark.django_db
def test_topping_up_and_opening_twice_is_once() -> None:
    account, payment = an_account(), a_transfer(30000)
    assert an_account() == account
    assert top_up(account, payment, 30000) == top_up(account, payment, 30000)
    assert held_in(account) == 30000
    assert credit_left(payment) == 0
    assert not with_credit()


@pytest.mark.django_db
@pytest.mark.parametrize("amount", [0, -1, 20001])
def test_only_credit_is_laid_up(amount: int) -> None:
    with pytest.raises(PaymentRefused, match="not so much credit"):
        top_up(an_account(), a_transfer(20000), amount)


@pytest.mark.django_db
def test_a_deposit_is_kept_in_one_currency() -> None:
    account = an_account(currency="USD")
    with pytest.raises(PaymentRefused, match="kept in USD"):
        top_up(account, a_transfer(), 100)
    with pytest.raises(PaymentRefused, match="kept in USD"):
        from_deposit(account, 100)


@pytest.mark.django_db
def test_a_payment_from_a_deposit_that_is_cancelled_puts_the_money_back_there() -> None:
    account = an_account()
    top_up(account, a_transfer(30000), 30000)
    payment = from_deposit(account, 20000, share(20000))
    cancel_payment(payment=payment, reason="Wrong file.", confirmed_by=FINANCE, by=CASHIER, series=RECEIPTS, **ACT)
    assert held_in(account) == 30000
    assert balance_of("deposits") == -30000
    assert credit_left(payment) == 0


@pytest.mark.django_db
def test_what_was_laid_up_becomes_credit_again_to_be_given_back() -> None:
    account, payment = an_account(), a_transfer(30000)
    top_up(account, payment, 30000)
    back: dict[str, Any] = {"account": account, "payment": payment, "by": CASHIER, "key": "back", **ACT}
    assert withdraw_from_deposit(amount=10000, **back) == withdraw_from_deposit(amount=10000, **back)
    assert (held_in(account), credit_left(payment)) == (20000, 10000)
    with pytest.raises(PaymentRefused, match="holds too little"):
        withdraw_from_deposit(amount=20001, **(back | {"key": "more"}))


@pytest.mark.django_db
def test_a_payment_of_which_a_part_lies_in_a_deposit_is_not_cancelled() -> None:
    payment = a_transfer()
    top_up(an_account(), payment, 100)
    with pytest.raises(PaymentRefused, match="take it back first"):
        cancel_payment(payment=payment, reason="x", confirmed_by=FINANCE, by=CASHIER, series=RECEIPTS, **ACT)


@pytest.mark.django_db
@pytest.mark.parametrize(("values", "because"), [({"holder_name": " "}, "holder"), ({"low_balance": -1}, "less than")])
def test_an_account_that_makes_no_sense_is_not_opened(values: dict[str, Any], because: str) -> None:
    with pytest.raises(PaymentRefused, match=because):
        an_account(**values)


@pytest.mark.django_db
def test_an_examiner_keeps_no_deposits() -> None:
    with pytest.raises(PermissionDenied, match="Keeping deposit accounts: reserved to Cashier"):
        an_account(by=EXAMINER)


# Suspense


@pytest.mark.django_db
def test_money_of_unknown_purpose_goes_to_suspense_and_comes_back() -> None:
    payment = a_transfer(7000)
    act: dict[str, Any] = {"payment": payment, "by": FINANCE, **ACT}
    first = suspend_credit(reason="Nobody answers.", key="s1", **act)
    assert suspend_credit(reason="Nobody answers.", key="s1", **act) == first
    assert (credit_left(payment), suspended_of(payment), balance_of("suspense")) == (0, 7000, -7000)
    with pytest.raises(PaymentRefused, match="no credit left"):
        suspend_credit(reason="Again.", key="s2", **act)
    back = take_from_suspense(reason="He called.", key="s3", **act)
    assert take_from_suspense(reason="He called.", key="s3", **act) == back
    assert (credit_left(payment), suspended_of(payment), balance_of("suspense")) == (7000, 0, 0)
    with pytest.raises(PaymentRefused, match="in suspense"):
        take_from_suspense(reason="Again.", key="s4", **act)


@pytest.mark.django_db
def test_suspense_needs_finance_and_a_reason() -> None:
    payment = a_transfer()
    with pytest.raises(PermissionDenied, match="Keeping bank statements and suspense: reserved to Finance officer"):
        suspend_credit(payment=payment, reason="x", key="s", by=CASHIER, **ACT)
    with pytest.raises(PaymentRefused, match="Say why"):
        suspend_credit(payment=payment, reason=" ", key="s", by=FINANCE, **ACT)


# Refunds


@pytest.mark.django_db
def test_one_asks_another_approves_and_the_office_owes_it() -> None:
    payment = a_transfer()
    asked = ask(payment)
    assert ask(payment) == asked
    assert (asked.state, credit_left(payment)) == ("asked", 20000)
    approved = approve_refund(request=asked, by=MANAGER, **ACT)
    assert approve_refund(request=asked, by=MANAGER, **ACT) == approved
    refund = Refund.objects.get()
    assert (approved.state, refund.refunded_by, refund.confirmed_by) == ("approved", "fay", "max")
    assert (credit_left(payment), balance_of("refunds")) == (15000, -5000)


@pytest.mark.django_db
def test_nobody_decides_a_refund_he_asked_for_not_even_through_a_delegate() -> None:
    asked = ask(a_transfer())
    with pytest.raises(PermissionDenied, match="second person"):
        approve_refund(request=asked, by=FINANCE, **ACT)
    stand_in = Actor(id="stan", name="Stan", roles=MANAGER.roles, on_behalf_of="fay")
    with pytest.raises(PermissionDenied, match="second person"):
        approve_refund(request=asked, by=stand_in, **ACT)
    for_max = Actor(id="dee", name="Dee", roles=FINANCE.roles, on_behalf_of="max")
    with pytest.raises(PermissionDenied, match="second person"):
        approve_refund(request=ask(a_transfer(key="2"), by=for_max, key="ask-2"), by=MANAGER, **ACT)
    assert not Refund.objects.exists()


@pytest.mark.django_db
def test_a_cashier_asks_but_does_not_decide() -> None:
    asked = ask(a_transfer(), by=CASHIER)
    with pytest.raises(
        PermissionDenied, match="Deciding a refund that another has asked for: reserved to Finance officer, Manager"
    ):
        approve_refund(request=asked, by=CASHIER, **ACT)


@pytest.mark.django_db
def test_a_refund_refused_leaves_the_credit_and_is_final() -> None:
    payment = a_transfer()
    asked = ask(payment)
    with pytest.raises(PaymentRefused, match="Say why"):
        refuse_refund(request=asked, reason="", at=NOW, by=MANAGER)
    assert refuse_refund(request=asked, reason="Not paid twice.", at=NOW, by=MANAGER).state == "refused"
    for decide in (
        lambda: refuse_refund(request=asked, reason="x", at=NOW, by=MANAGER),
        lambda: approve_refund(request=asked, by=MANAGER, **ACT),
    ):
        with pytest.raises(PaymentRefused, match="decided already"):
            decide()
    assert credit_left(payment) == 20000


@pytest.mark.django_db
def test_no_more_is_asked_for_than_is_left_and_waits() -> None:
    payment = a_transfer()
    ask(payment, 15000)
    with pytest.raises(PaymentRefused, match="not so much credit"):
        ask(payment, 5001, key="ask-2")
    for values in ({"reason": " "}, {"payee_account": ""}):
        with pytest.raises(PaymentRefused, match="reason and the account"):
            ask(payment, 100, key="ask-3", **values)


@pytest.mark.django_db
def test_credit_used_meanwhile_is_not_given_back() -> None:
    payment = a_transfer()
    asked = ask(payment, 15000)
    top_up(an_account(), payment, 10000)
    with pytest.raises(PaymentRefused, match="not so much credit"):
        approve_refund(request=asked, by=MANAGER, **ACT)


# Invoices


@pytest.mark.django_db
def test_an_invoice_covers_several_files_and_is_withdrawn_by_a_credit_note() -> None:
    found = invoice(line(uuid4()), line(uuid4(), "renewal", 50000))
    assert invoice(line(uuid4())) == found
    assert found.number == "I/2026/00001"
    note = credit_invoice(invoice=found, reason="Wrong payer.", series=NOTES, by=FINANCE, **ACT)
    assert credit_invoice(invoice=found, reason="Wrong payer.", series=NOTES, by=FINANCE, **ACT) == note
    assert (note.number, note.credits) == ("C/2026/00001", found)
    assert [row.amount for row in note.lines.order_by("pk")] == [-20000, -50000]
    states = invoice_states(Invoice.objects.order_by("pk"), TODAY)
    assert [(state.word, state.total, state.open_amount) for state in states] == [
        ("withdrawn", 70000, 0),
        ("credit-note", -70000, 0),
    ]
    with pytest.raises(PaymentRefused, match="not withdrawn"):
        credit_invoice(invoice=note, reason="x", series=NOTES, by=FINANCE, **ACT)


@pytest.mark.django_db
def test_an_invoice_needs_something_to_pay_a_day_and_an_officer() -> None:
    with pytest.raises(PaymentRefused, match="nothing to pay"):
        invoice()
    with pytest.raises(PaymentRefused, match="before it is issued"):
        invoice(line(uuid4()), due_on=date(2026, 3, 4))
    with pytest.raises(PermissionDenied, match="Issuing invoices: reserved"):
        invoice(line(uuid4()), by=EXAMINER)
    with pytest.raises(PaymentRefused, match="Say why"):
        credit_invoice(invoice=invoice(line(uuid4())), reason=" ", series=NOTES, by=FINANCE, **ACT)


# Money before there is a file


@pytest.mark.django_db
def test_money_waits_under_a_code_for_one_file() -> None:
    payment, file = a_transfer(), uuid4()
    advance = issue_advance(payment=payment, purpose="ALBA", by=FINANCE)
    assert issue_advance(payment=payment, purpose="again", by=FINANCE) == advance
    typed = advance.code.lower().replace("-", " ")
    assert use_advance(code=typed, file=file, on=TODAY).file == file
    assert use_advance(code=typed, file=file, on=TODAY + timedelta(days=1)).used_on == TODAY
    with pytest.raises(PaymentRefused, match="used for another file"):
        use_advance(code=advance.code, file=uuid4(), on=TODAY)
    with pytest.raises(PaymentRefused, match="No payment waits"):
        use_advance(code="nonsense", file=file, on=TODAY)


@pytest.mark.django_db
def test_no_code_is_given_for_money_that_is_used_up() -> None:
    open_till()
    with pytest.raises(PaymentRefused, match="no credit left"):
        issue_advance(payment=pay(20000, share(20000)), purpose="", by=CASHIER)
    assert not Advance.objects.exists()


@given(st.integers(0, CODES - 1), st.integers(0, 8), st.integers(1, 30))
def test_one_wrong_sign_in_a_code_is_always_noticed(number: int, place: int, shift: int) -> None:
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXY"
    code = code_from(number)
    assert written_code(code) == code
    plain = code.replace("-", "")
    wrong = signs[(signs.index(plain[place]) + shift) % 31]
    assert written_code(plain[:place] + wrong + plain[place + 1 :]) == ""


# The wrong file


@pytest.mark.django_db
def test_what_went_to_the_wrong_file_is_credit_again_and_earned_no_more() -> None:
    right, wrong = share(5000), share(20000)
    payment = a_transfer(25000, key="form-1")
    allocate_credit(payment=payment, shares=[right, wrong], by=FINANCE, **ACT)
    assert balance_of("income") == -25000
    undo_allocations(payment=payment, file=wrong.file, by=FINANCE, **ACT)
    assert (credit_left(payment), balance_of("income")) == (20000, -5000)
    with pytest.raises(PaymentRefused, match="settles nothing on that file"):
        undo_allocations(payment=payment, file=wrong.file, by=FINANCE, **ACT)
