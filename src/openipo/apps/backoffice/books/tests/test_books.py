"""The books as finance sees them: accounts, invoices, deposits, refunds of two, bank lines, all explained."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.accounting.api import balance_of
from openipo.domain.cases.testing import Story, a_case
from openipo.domain.fees.api import (
    Advance,
    BankAccount,
    BankLine,
    BankStatement,
    DepositAccount,
    Invoice,
    Payment,
    RefundRequest,
    credit_left,
    held_in,
    suspended_of,
)
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
BOOKS = "/office/books/"
PAGES = ("accounts/", "journal/", "invoices/", "deposits/", "refunds/", "bank/", "reconciliation/", "income/")
CSV = (
    "date,amount,name,reference,text\n"
    "2026-03-05,220.00,Ana Costa,,{number} filing fee\n2026-03-05,-1.50,Bank,,charges\n"
)


@pytest.fixture
def desk(pages: PageClient) -> Any:
    """A finance officer on 5 March 2026."""
    signed_in_as(pages, "finance_officer")
    with frozen(datetime(2026, 3, 5, 12, tzinfo=UTC)):
        yield pages


@pytest.fixture
def story() -> Story:
    return a_case("received")


def a_transfer(desk: PageClient, amount: str = "300.00", key: str = "t1") -> Payment:
    sent = {"amount": amount, "method": "transfer", "payer_name": "Ana Costa", "received_on": "2026-03-05"}
    desk.post("/office/money/take/", {"request_key": key, "files": "", "take": "1", **sent})
    return Payment.objects.latest("pk")


def act(desk: PageClient, payment: Payment, name: str, **values: str) -> Any:
    sent = {f"{name}-{field}": value for field, value in values.items()}
    return desk.post(f"/office/money/payment/{payment.pk}/{name}/", {"request_key": f"{name}-key", **sent})


def take_in(desk: PageClient, content: str, name: str = "s.csv", key: str = "in") -> Any:
    sent = SimpleUploadedFile(name, content.encode())
    return desk.post(f"{BOOKS}bank/import/", {"request_key": key, "file": sent, "account": "XX1"})


@pytest.mark.parametrize("address", PAGES)
def test_every_page_of_the_books_opens_in_few_queries(desk: PageClient, story: Story, address: str) -> None:
    BankAccount.objects.create(number="XX1", name="Main", currency="XTS")
    a_transfer(desk)
    # The reconciliation compares every table of money with the books: as many questions as tables, however many rows.
    asked = 33 if address == "reconciliation/" else 15
    assert desk.page(BOOKS + address, queries=asked).text_content()


@pytest.mark.parametrize(("role", "address", "status"), [
    ("examiner", "", 403), ("cashier", "", 302), ("cashier", "accounts/", 403), ("cashier", "bank/", 403),
    ("cashier", "deposits/", 200),
    ("manager", "accounts/", 200), ("manager", "refunds/", 200),
    ("manager", "bank/", 403), ("manager", "invoices/", 403),
])  # fmt: skip
def test_each_page_is_for_those_whose_duty_it_is(pages: PageClient, role: str, address: str, status: int) -> None:
    signed_in_as(pages, role)
    assert pages.get(BOOKS + address).status_code == status


@pytest.mark.parametrize(("role", "first"), [("cashier", "invoices"), ("finance_officer", "accounts")])
def test_the_menu_leads_to_the_first_page_of_ones_duty(pages: PageClient, role: str, first: str) -> None:
    signed_in_as(pages, role)
    assert pages.get(BOOKS)["Location"] == f"{BOOKS}{first}/"


def test_a_payment_stands_on_two_accounts_and_in_the_journal(desk: PageClient) -> None:
    a_transfer(desk)
    text = desk.page(f"{BOOKS}accounts/").text_content()
    assert "Transfers not yet on a statement" in text
    assert "Credit of payers" in text
    assert "300.00" in desk.page(f"{BOOKS}journal/?head=transfers").text_content()


def test_an_invoice_is_issued_to_another_payer_printed_and_withdrawn(desk: PageClient, story: Story) -> None:
    sent = {"files": story.number, "payer_name": "Firm & Co", "payer_reference": "PO 7", "due_on": "2026-04-04"}
    answer = desk.post(f"{BOOKS}invoices/issue/", {"request_key": "k", **sent})
    found = Invoice.objects.get()
    page = desk.page(answer["Location"]).text_content()
    assert "Firm & Co" in page
    assert "220.00" in page
    assert desk.get(f"{BOOKS}invoices/{found.pk}/invoice.pdf").content.startswith(b"%PDF")
    answer = desk.post(f"{BOOKS}invoices/{found.pk}/withdraw/", {"request_key": "w", "reason": "Wrong payer."})
    assert "Withdraws" in desk.page(answer["Location"]).text_content()
    note = Invoice.objects.get(credits=found)
    assert desk.get(f"{BOOKS}invoices/{note.pk}/invoice.pdf").content.startswith(b"%PDF")


@pytest.mark.parametrize(("files", "says"), [("TM/1900/1", "No file has the number"), ("", "required")])
def test_an_invoice_for_nothing_is_refused_in_a_sentence(desk: PageClient, files: str, says: str) -> None:
    sent = {"request_key": "k", "files": files, "payer_name": "Firm", "due_on": "2026-04-04"}
    assert says in desk.post(f"{BOOKS}invoices/issue/", sent).content.decode()


def test_a_deposit_is_topped_up_pays_a_fee_and_shows_both(desk: PageClient, story: Story) -> None:
    payment = a_transfer(desk)
    opened = {"request_key": "o", "holder_name": "Ana Costa", "low_balance": "100.00"}
    address = desk.post(f"{BOOKS}deposits/open/", opened)["Location"]
    account = DepositAccount.objects.get()
    top_up = {"top_up-receipt": payment.receipt_number, "top_up-amount": "300.00"}
    desk.post(f"{address}top-up/", {"request_key": "t", **top_up})
    desk.post(f"{address}pay/", {"request_key": "p", "pay-files": story.number})
    assert held_in(account) == 8000
    page = desk.page(address).text_content()
    assert "Low" in page
    assert "Fees paid" in page
    assert [fee.status for fee in story.now.case.fees.values()] == ["paid"]
    refused = desk.post(f"{address}top-up/", {"request_key": "t2", "top_up-receipt": "R/1", "top_up-amount": "1"})
    assert "No payment has this receipt" in refused.content.decode()
    back = {"withdraw-receipt": payment.receipt_number, "withdraw-amount": "30.00"}
    desk.post(f"{address}withdraw/", {"request_key": "w", **back})
    assert credit_left(payment) == 3000


def test_whoever_asks_for_a_refund_does_not_decide_it(desk: PageClient) -> None:
    payment = a_transfer(desk)
    act(desk, payment, "ask", amount="50.00", payee_account="XX99", reason="Paid twice.")
    request = RefundRequest.objects.get()
    address = f"{BOOKS}refunds/{request.pk}/"
    assert "XX99" in desk.page(address).text_content()
    assert "second person" in desk.post(f"{address}approve/", {"request_key": "a"}).content.decode()
    signed_in_as(desk, "manager")
    desk.post(f"{address}approve/", {"request_key": "b"})
    request.refresh_from_db()
    assert request.state == "approved"
    assert balance_of("refunds") == -5000
    assert "Approved" in desk.page(f"{BOOKS}refunds/").text_content()


def test_a_refund_is_refused_with_a_reason(desk: PageClient) -> None:
    act(desk, a_transfer(desk), "ask", amount="50.00", payee_account="XX99", reason="Paid twice.")
    request = RefundRequest.objects.get()
    signed_in_as(desk, "manager")
    address = f"{BOOKS}refunds/{request.pk}/refuse/"
    assert "required" in desk.post(address, {"request_key": "a"}).content.decode()
    desk.post(address, {"request_key": "b", "refuse-reason": "Paid once."})
    request.refresh_from_db()
    assert request.state == "refused"


def test_a_statement_is_read_matched_by_a_person_and_explained(desk: PageClient, story: Story) -> None:
    sent = {"account-number": "XX1", "account-name": "Main", "account-layout": "{}"}
    desk.post(f"{BOOKS}bank/account/", {"request_key": "acc", **sent})
    take_in(desk, CSV.format(number=story.number))
    take_in(desk, CSV.format(number=story.number), key="again")
    assert (BankStatement.objects.count(), BankLine.objects.count()) == (1, 2)
    fee, charges = BankLine.objects.order_by("pk")
    page = desk.page(f"{BOOKS}bank/line/{fee.pk}/").text_content()
    assert "The text names its number." in page
    assert "90" in page
    answer = desk.post(f"{BOOKS}bank/line/{fee.pk}/match/", {"request_key": "m1", "target": "0"})
    assert answer["Location"].endswith(f"/line/{charges.pk}/")
    assert [each.status for each in story.now.case.fees.values()] == ["paid"]
    desk.post(f"{BOOKS}bank/line/{charges.pk}/match/", {"request_key": "m2", "target": "head:charges"})
    assert balance_of("bank", "XX1") == 21850
    assert "Explained to the cent" in desk.page(f"{BOOKS}reconciliation/", queries=33).text_content()
    assert "Matched" in desk.page(f"{BOOKS}bank/line/{fee.pk}/").text_content()
    assert "220.00" in desk.page(f"{BOOKS}income/").text_content()


def test_a_line_is_matched_to_a_file_typed_in_or_kept_as_credit(desk: PageClient, story: Story) -> None:
    BankAccount.objects.create(number="XX1", name="Main", currency="XTS")
    take_in(desk, "date,amount,name\n2026-03-05,220.00,Zed\n2026-03-05,5.00,Zed\n")
    first, second = BankLine.objects.order_by("pk")
    address = f"{BOOKS}bank/line/{first.pk}/match/"
    wrong = desk.post(address, {"request_key": "x", "target": "typed", "files": "TM/1900/1"})
    assert "number of one file" in wrong.content.decode()
    desk.post(address, {"request_key": "y", "target": "typed", "files": story.number})
    desk.post(f"{BOOKS}bank/line/{second.pk}/match/", {"request_key": "z", "target": "none"})
    assert [credit_left(payment) for payment in Payment.objects.order_by("pk")] == [0, 500]


@pytest.mark.parametrize(("content", "says"), [
    ("<html/>", "not a CAMT.053"), ("date,amount\n2026-03-05,x\n", "no amount"),
    ('<!DOCTYPE d [<!ENTITY x "y">]><Document/>', "entities"),
])  # fmt: skip
def test_a_file_that_is_no_statement_is_refused_in_a_sentence(desk: PageClient, content: str, says: str) -> None:
    BankAccount.objects.create(number="XX1", name="Main", currency="XTS")
    assert says in take_in(desk, content).content.decode()
    assert not BankStatement.objects.exists()


def test_money_on_the_wrong_file_is_moved_to_the_right_one(desk: PageClient, story: Story) -> None:
    right, payment = a_case("received"), a_transfer(desk)
    desk.post(f"/office/money/payment/{payment.pk}/use/", {"request_key": "u", "use-files": story.number})
    act(desk, payment, "move", wrong=story.number, right=right.number, reason="Wrong number quoted.")
    assert [each.status for each in story.now.case.fees.values()] == ["due"]
    assert [each.status for each in right.now.case.fees.values()] == ["paid"]


def test_money_of_unknown_purpose_is_set_aside_and_taken_back(desk: PageClient) -> None:
    payment = a_transfer(desk)
    act(desk, payment, "suspend", reason="Nobody answers.")
    assert suspended_of(payment) == 30000
    desk.post(f"/office/money/payment/{payment.pk}/suspend/", {"request_key": "2", "suspend-reason": "He called."})
    assert credit_left(payment) == 30000


def test_money_that_came_before_its_file_is_used_by_its_code(desk: PageClient, story: Story) -> None:
    payment = a_transfer(desk)
    act(desk, payment, "wait", purpose="ALBA")
    code = Advance.objects.get().code
    assert code in desk.page(f"/office/money/payment/{payment.pk}/").text_content()
    act(desk, payment, "apply", code=code, file=story.number)
    assert credit_left(payment) == 8000
    assert Advance.objects.get().file == story.file
