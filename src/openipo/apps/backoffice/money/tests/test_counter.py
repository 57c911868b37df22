"""Money at the counter: found, taken, stated in an order, undone by two; never lost, never counted twice."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.money import papers
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.accounts.api import User
from openipo.domain.cases.testing import Story, a_case, at
from openipo.domain.fees.api import CashDay, Payment, PaymentOrder, credit_left
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
TAKE = "/office/money/take/"
PASSWORD = "a long enough phrase"


@pytest.fixture
def desk(pages: PageClient) -> Any:
    """A cashier with an open till on 5 March 2026."""
    signed_in_as(pages, "cashier")
    with frozen(datetime(2026, 3, 5, 12, tzinfo=UTC)):
        pages.post("/office/money/till/open/", {"request_key": "till", "opening_float": "50.00"})
        yield pages


@pytest.fixture
def story() -> Story:
    return a_case("received")


def code_of(story: Story) -> str:
    return f"{story.file}|{next(iter(story.now.case.fees))}"


def a_payment(*stories: Story, **changes: Any) -> dict[str, Any]:
    return {
        "request_key": "key-1", "files": ",".join(story.number for story in stories),
        "charges": [code_of(story) for story in stories], "amount": "220.00", "method": "cash",
        "payer_name": "Ana Costa", "received_on": "2026-03-05", "take": "1", **changes,
    }  # fmt: skip


def test_a_number_leads_to_what_is_due_with_the_sum_filled_in(desk: PageClient, story: Story) -> None:
    answer = desk.get("/office/money/", {"q": story.number})
    page = desk.page(answer["Location"])
    assert page.get_element_by_id("id_amount").get("value") == "220.00"
    assert page.get_element_by_id("id_payer_name").get("value") == "Ana Costa"


def test_a_payers_name_brings_up_files_with_fees_due(desk: PageClient, story: Story) -> None:
    assert story.number in desk.page("/office/money/?q=costa").text_content()


def test_a_payment_settles_the_fee_once_however_often_the_button_is_pressed(desk: PageClient, story: Story) -> None:
    first = desk.post(TAKE, a_payment(story))
    second = desk.post(TAKE, a_payment(story))
    assert first["Location"] == second["Location"]
    payment = Payment.objects.get()
    assert payment.amount == 22000
    assert [fee.status for fee in story.now.case.fees.values()] == ["paid"]
    page = desk.page(first["Location"])
    assert payment.receipt_number in page.text_content()
    assert desk.get(reverse("office_money:receipt", args=[payment.pk])).content.startswith(b"%PDF")


def test_papers_stay_in_the_languages_of_the_office_whatever_the_page_reads(
    desk: PageClient, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words beside the law are read on screens: an order and a receipt asked for on an Arabic page have none."""
    printed: list[str] = []
    order = {**a_payment(a_case("received")), "issue": "1", "request_key": "key-2"}

    def kept(data: object, paper: object) -> bytes:
        printed.append(f"{data} {paper}")
        return b""

    monkeypatch.setattr(papers, "render_fee_statement", kept)
    desk.post(TAKE, a_payment(story, amount="230.00", agreed="on"))
    payment = Payment.objects.get()
    desk.post(TAKE, {name: value for name, value in order.items() if name != "take"})
    with translation.override("ar"):
        papers.receipt_pdf(payment, at=datetime(2026, 3, 5, 12, tzinfo=UTC))
        papers.order_pdf(PaymentOrder.objects.get(), datetime(2026, 3, 5, 12, tzinfo=UTC))
    assert ["Filing fee" in each for each in printed] == [True, True]
    assert not any("\u0600" <= letter <= "\u06ff" for each in printed for letter in each)


def test_several_files_are_paid_in_one_payment_within_fifteen_queries(desk: PageClient, story: Story) -> None:
    others = [a_case("received", text=f"MARK {number}") for number in range(6)]
    every = [story, *others]
    page = desk.page(TAKE + "?files=" + ",".join(each.number for each in every))
    assert page.get_element_by_id("id_amount").get("value") == "1540.00"
    desk.post(TAKE, a_payment(*every, amount="1540"))
    assert all(fee.status == "paid" for each in every for fee in each.now.case.fees.values())
    assert Payment.objects.count() == 1


def test_less_than_is_due_is_asked_about_then_settled_in_part(desk: PageClient, story: Story) -> None:
    asked = desk.post(TAKE, a_payment(story, amount="150"))
    assert "less than is due" in asked.content.decode()
    assert not Payment.objects.exists()
    desk.post(TAKE, a_payment(story, amount="150", agreed="on"))
    assert [fee.paid_amount for fee in story.now.case.fees.values()] == [15000]


def test_more_than_is_due_stays_as_credit_and_settles_another_file(desk: PageClient, story: Story) -> None:
    other = a_case("received", text="BRISA")
    desk.post(TAKE, a_payment(story, amount="440", agreed="on"))
    payment = Payment.objects.get()
    assert credit_left(payment) == 22000
    assert payment.receipt_number in desk.page("/office/money/unlinked/").text_content()
    use = {"request_key": "key-2", "use-files": other.number}
    desk.post(reverse("office_money:use", args=[payment.pk]), use)
    assert [fee.status for fee in other.now.case.fees.values()] == ["paid"]
    assert credit_left(payment) == 0


def test_a_payment_without_a_file_is_kept_unlinked(desk: PageClient) -> None:
    desk.post(TAKE, {**a_payment(), "charges": [], "method": "transfer", "reference": "X 17"})
    assert "Unlinked" in desk.page("/office/money/unlinked/").text_content()


def test_adding_up_takes_nothing(desk: PageClient, story: Story) -> None:
    fields = {name: value for name, value in a_payment(story, reckon="1", charges=[]).items() if name != "take"}
    text = desk.post(TAKE, fields).content.decode()
    assert 'value="0.00"' in text
    assert not Payment.objects.exists()


def test_an_order_states_what_is_to_be_paid_and_is_paid_by_its_number(desk: PageClient, story: Story) -> None:
    fields = {name: value for name, value in a_payment(story, issue="1").items() if name != "take"}
    answer = desk.post(TAKE, fields)
    order = PaymentOrder.objects.get()
    assert order.number in desk.page(answer["Location"]).text_content()
    assert desk.get(reverse("office_money:order_pdf", args=[order.pk])).content.startswith(b"%PDF")
    assert desk.get("/office/money/", {"q": order.number})["Location"] == answer["Location"]
    desk.post(TAKE, a_payment(story, files="", order=order.number, request_key="key-2"))
    assert Payment.objects.get().order == order


def test_cash_needs_an_open_till(pages: PageClient, story: Story) -> None:
    signed_in_as(pages, "cashier")
    with frozen(at(story.on, 12)):
        text = pages.post(TAKE, a_payment(story)).content.decode()
    assert "Open your till" in text
    assert not Payment.objects.exists()


def second(username: str, role: str) -> None:
    found = signed_in_as(PageClient(), role, username=username)
    found.set_password(PASSWORD)
    found.save()


def undo(desk: PageClient, payment: Payment, **changes: str) -> Any:
    stated = {"cancel-reason": "Wrong sum", "cancel-second": "fin", "cancel-password": PASSWORD, **changes}
    address = reverse("office_money:cancel", args=[payment.pk])
    return desk.post(address, {"request_key": "undo" + str(len(changes)), **stated})


def test_a_payment_is_undone_with_a_second_person_from_finance(desk: PageClient, story: Story, settings: Any) -> None:
    settings.DEMO = True
    second("fin", "finance_officer")
    desk.post(TAKE, a_payment(story))
    payment = Payment.objects.get()
    refused = undo(desk, payment, **{"cancel-password": "wrong"})
    assert "do not go together" in refused.content.decode()
    done = undo(desk, payment)
    entry = Payment.objects.get(cancels=payment)
    assert done["Location"] == reverse("office_money:payment", args=[entry.pk])
    assert entry.confirmed_by == "fin"
    assert [fee.status for fee in story.now.case.fees.values()] == ["due"]


def test_the_second_person_shows_a_second_factor_too(desk: PageClient, story: Story) -> None:
    second("fin", "finance_officer")
    desk.post(TAKE, a_payment(story))
    refused = undo(desk, Payment.objects.get())
    assert "code of the authenticator" in refused.content.decode()
    assert Payment.objects.count() == 1


def test_another_cashier_is_no_second_person(desk: PageClient, story: Story, settings: Any) -> None:
    settings.DEMO = True
    second("fin", "cashier")
    desk.post(TAKE, a_payment(story))
    assert "reconciling a till: reserved to Finance officer" in undo(desk, Payment.objects.get()).content.decode()
    assert Payment.objects.count() == 1


def test_the_till_is_closed_with_what_was_counted_and_agreed_by_finance(desk: PageClient, story: Story) -> None:
    desk.post(TAKE, a_payment(story))
    till = CashDay.objects.get()
    text = desk.page("/office/money/till/").text_content()
    assert "270.00" in text
    desk.post(reverse("office_money:close_till", args=[till.pk]), {"request_key": "close", "cash": "260.00"})
    signed_in_as(desk, "finance_officer")
    assert "missing" in desk.page("/office/money/till/").text_content()
    agree = reverse("office_money:agree_till", args=[till.pk])
    silent = desk.post(agree, {"request_key": "a1", f"agree-{till.pk}-note": ""})
    assert "say why in a note" in silent.content.decode()
    desk.post(agree, {"request_key": "a2", f"agree-{till.pk}-note": "Ten short; replaced from the float."})
    till.refresh_from_db()
    assert till.state == "reconciled"
    assert desk.get("/office/money/till/report.pdf?on=2026-03-05").content.startswith(b"%PDF")


def test_an_examiner_has_no_business_at_the_cash_desk(pages: PageClient) -> None:
    signed_in_as(pages, "examiner")
    assert pages.get("/office/money/").status_code == 403
    assert User.objects.count() == 1
