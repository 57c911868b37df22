"""A paper application captured on one page: rows come and go, nothing typed is lost, one press gives one file."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.reception.tests.papers import PDF, PICTURE
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import look_at, record_payment
from openipo.domain.cases.testing import FINANCE, at
from openipo.domain.fees.api import Charge, Payment, PaymentOrder, issue_advance, use_advance
from openipo.domain.rights.api import File
from openipo.kernel.clock.api import frozen

pytestmark = pytest.mark.django_db
PAGE = "/office/reception/"
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


@pytest.fixture
def counter(pages: PageClient) -> Any:
    """The page client of a reception clerk, at noon on 5 March 2026."""
    signed_in_as(pages, "reception_clerk")
    with frozen(NOON):
        yield pages


def a_form(**changes: str) -> dict[str, str]:
    """What a clerk types for a word mark in one class."""
    return {
        "request_key": "key-1",
        "opening-book": "examplia/trademark",
        "opening-received_on": "2026-03-05",
        "opening-channel": "paper",
        "opening-language": "en",
        "applicants-rows": "1",
        "applicants-0-name": "Ana Costa",
        "applicants-0-kind": "person",
        "applicants-0-street": "1 Quay",
        "applicants-0-country": "xx",
        "representatives-rows": "0",
        "goods-rows": "1",
        "goods-0-class_number": "25",
        "goods-0-items": "clothing\nfootwear",
        "priorities-rows": "0",
        "mark-kind": "word",
        "mark-category": "individual",
        "mark-text": "ALBA",
        "scans-kind": "application",
        **changes,
    }


def received(answer: Any) -> Any:
    """The file that the page led to."""
    assert answer.status_code == 302, answer.content.decode()
    return look_at(UUID(answer["Location"].rstrip("/").rpartition("/")[2]))


def test_the_page_opens_with_today_and_an_empty_row_for_the_applicant(counter: PageClient) -> None:
    page = counter.page(PAGE)
    assert page.get_element_by_id("id_opening-received_on").get("value") == "2026-03-05"
    assert page.get_element_by_id("id_applicants-0-name") is not None


def test_one_press_gives_number_file_and_fee_statement(counter: PageClient) -> None:
    at_hand = received(counter.post(PAGE, a_form(receive="1")))
    assert at_hand.content.number.startswith("TM/2026/")
    assert [item.id for item in at_hand.content.goods] == ["25-1", "25-2"]
    order = PaymentOrder.objects.get()
    assert order.payer_name == "Ana Costa"
    assert [line.file for line in order.lines.all()] == [at_hand.file]


def test_a_double_click_gives_one_file(counter: PageClient) -> None:
    first = counter.post(PAGE, a_form(receive="1"))
    second = counter.post(PAGE, a_form(receive="1"))
    assert first["Location"] == second["Location"]
    assert File.objects.count() == 1


def test_a_double_click_with_scans_gives_one_file(counter: PageClient) -> None:
    def press() -> Any:
        scan = SimpleUploadedFile("form.pdf", PDF, "application/pdf")
        return counter.post(PAGE, {**a_form(receive="1"), "scans-files": scan})

    first, second = press(), press()
    assert first["Location"] == second["Location"]
    assert [each.kind for each in received(first).content.documents] == ["application"]


def test_a_row_is_added_and_what_was_typed_stays(counter: PageClient) -> None:
    answer = counter.post(PAGE, a_form(add="applicants"))
    text = answer.content.decode()
    assert 'name="applicants-1-name"' in text
    assert 'value="Ana Costa"' in text
    assert "footwear" in text
    assert "error-summary" not in text
    assert File.objects.count() == 0


def test_a_row_is_removed_and_the_one_after_it_stays(counter: PageClient) -> None:
    two = a_form(**{"applicants-rows": "2", "applicants-1-name": "Bo Lind", "remove": "applicants-0"})
    text = counter.post(PAGE, two).content.decode()
    assert 'value="Bo Lind"' in text
    assert 'value="Ana Costa"' not in text


def test_a_pasted_list_is_sorted_into_classes(counter: PageClient) -> None:
    pasted = a_form(**{"paste-whole_list": "25: hats; gloves\n9: software", "sort": "1"})
    text = counter.post(PAGE, pasted).content.decode()
    assert "clothing\nfootwear\nhats\ngloves" in text
    assert 'value="9"' in text
    assert "hats; gloves" not in text


def test_a_pasted_list_is_received_without_being_sorted_first(counter: PageClient) -> None:
    pasted = {"goods-0-class_number": "", "goods-0-items": "", "paste-whole_list": "25: hats; gloves\n9: software"}
    at_hand = received(counter.post(PAGE, a_form(receive="1", **pasted)))
    assert [(item.id, item.text) for item in at_hand.content.goods] == [
        ("25-1", "hats"), ("25-2", "gloves"), ("9-1", "software"),
    ]  # fmt: skip


def test_errors_stand_at_the_head_with_links_and_nothing_is_received(counter: PageClient) -> None:
    wrong = a_form(receive="1", **{"applicants-0-name": "", "goods-0-class_number": "46", "mark-text": ""})
    text = counter.post(PAGE, wrong).content.decode()
    assert 'href="#id_applicants-0-name"' in text
    assert 'href="#id_goods-0-class_number"' in text
    assert File.objects.count() == 0


def test_what_the_register_finds_out_of_shape_stands_at_its_field(counter: PageClient) -> None:
    text = counter.post(PAGE, a_form(receive="1", **{"mark-kind": "figurative"})).content.decode()
    assert 'href="#id_mark-representations"' in text
    assert "needs a picture" in text


def test_a_picture_is_taken_shown_and_still_there_when_received(counter: PageClient) -> None:
    picture = SimpleUploadedFile("logo.png", PICTURE, "image/png")
    shown = counter.post(PAGE, {**a_form(attach="1"), "mark-representations": picture})
    page = shown.content.decode()
    assert "logo.png" in page
    kept = page.partition('name="mark-kept" value="')[2].partition('"')[0]
    small = counter.get(reverse("office_reception:kept_picture", args=[kept.partition(":")[0]]))
    assert small["Content-Type"] == "image/png"
    stated = a_form(receive="1", **{"mark-kind": "figurative", "mark-text": "", "mark-kept": kept})
    at_hand = received(counter.post(PAGE, stated))
    assert [view.kind for view in at_hand.content.mark.representations] == ["image"]


def test_nobody_lays_hold_of_a_document_that_somebody_else_took(counter: PageClient, pages: PageClient) -> None:
    picture = SimpleUploadedFile("logo.png", PICTURE, "image/png")
    page = counter.post(PAGE, {**a_form(attach="1"), "mark-representations": picture}).content.decode()
    kept = page.partition('name="mark-kept" value="')[2].partition('"')[0]
    signed_in_as(pages, "formalities_officer")
    answer = pages.get(reverse("office_reception:kept_picture", args=[kept.partition(":")[0]]))
    assert answer.status_code == 404


def test_a_file_that_is_not_a_document_is_refused_with_its_name(counter: PageClient) -> None:
    scan = SimpleUploadedFile("form.pdf", b"%PDF-1.7 and nothing more", "application/pdf")
    text = counter.post(PAGE, {**a_form(receive="1"), "scans-files": scan}).content.decode()
    assert "form.pdf" in text
    assert "error-summary" in text
    assert File.objects.count() == 0


def test_representative_power_priority_and_declaration_reach_the_register(counter: PageClient) -> None:
    stated = a_form(
        receive="1",
        **{
            "representatives-rows": "1",
            "representatives-0-name": "Port Agents",
            "representatives-0-kind": "organisation",
            "representatives-0-power": "general",
            "priorities-rows": "1",
            "priorities-0-office": "fr",
            "priorities-0-number": "123",
            "priorities-0-filed_on": "2025-12-01",
            "priorities-0-classes": "25",
            "declarations-applicant_is_small": "on",
        },
    )
    content = received(counter.post(PAGE, stated)).content
    assert [party.name for party in content.representatives] == ["Port Agents"]
    assert [(power.kind, power.grantor) for power in content.powers] == [("general", "a1")]
    assert (content.priorities[0].office, content.priorities[0].filed_on) == ("FR", date(2025, 12, 1))
    assert content.priorities[0].items == ("25-1", "25-2")
    assert content.declarations == {"applicant_is_small": True}


def test_regulations_are_on_file_as_regulations(counter: PageClient) -> None:
    scan = SimpleUploadedFile("rules.pdf", PDF, "application/pdf")
    stated = a_form(receive="1", **{"mark-category": "collective", "scans-kind": "regulations"})
    content = received(counter.post(PAGE, {**stated, "scans-files": scan})).content
    assert [each.kind for each in content.documents] == ["regulations"]


def test_the_same_application_again_is_asked_about_first(counter: PageClient) -> None:
    received(counter.post(PAGE, a_form(receive="1")))
    asked = counter.post(PAGE, a_form(receive="1", request_key="key-2"))
    assert "handed in before" in asked.content.decode()
    assert File.objects.count() == 1
    received(counter.post(PAGE, a_form(receive="1", request_key="key-3", not_twice="1")))
    assert File.objects.count() == 2


def test_the_enter_key_checks_and_receives_nothing(counter: PageClient) -> None:
    text = counter.post(PAGE, a_form(check="1")).content.decode()
    assert "Everything is in shape" in text
    assert File.objects.count() == 0


def test_the_receipt_of_the_law_is_handed_over_at_the_counter_and_waits_in_no_list(counter: PageClient) -> None:
    """It lay among the drafts for ever: nobody looks for a paper of somebody who stood there and is gone."""
    at_hand = received(counter.post(PAGE, a_form(receive="1")))
    page_url = reverse("office_reception:received", args=[at_hand.file])
    page = counter.page(page_url)
    (form,) = page.xpath("//form[contains(@action, '/hand-over/')]")
    key = form.xpath(".//input[@name='request_key']/@value")
    counter.post(form.get("action"), {"request_key": key[0] if key else "once"})
    (state,) = look_at(at_hand.file).case.letters.values()
    assert (state.letter, state.issued_on, state.served_on, state.means) == (
        "filing-receipt",
        date(2026, 3, 5),
        date(2026, 3, 5),
        "counter",
    )
    after = counter.page(page_url)
    assert not after.xpath("//form[contains(@action, '/hand-over/')]")
    (paper,) = after.xpath("//a[contains(@href, 'paper.pdf')]/@href")
    assert b"".join(counter.get(paper)).startswith(b"%PDF")
    again = counter.post(form.get("action"), {"request_key": "another"}, follow=True)
    assert "Nothing lies ready on this file" in again.content.decode()


def test_what_came_by_post_is_not_handed_over_at_the_counter(counter: PageClient) -> None:
    at_hand = received(counter.post(PAGE, a_form(receive="1", **{"opening-channel": "post"})))
    page = counter.page(reverse("office_reception:received", args=[at_hand.file]))
    assert not page.xpath("//form[contains(@action, '/hand-over/')]")
    by_address = reverse("office_reception:hand_over", args=[at_hand.file])
    answer = counter.post(by_address, {"request_key": "by address"}, follow=True)
    assert "This application was not filed at the counter" in answer.content.decode()
    assert [each.issued_on for each in look_at(at_hand.file).case.letters.values()] == [None]


def test_the_receipt_is_a_pdf_and_its_address_can_be_checked_by_anybody(counter: PageClient) -> None:
    at_hand = received(counter.post(PAGE, a_form(receive="1")))
    page = counter.page(reverse("office_reception:received", args=[at_hand.file]))
    assert at_hand.content.number in page.text_content()
    paper = counter.get(reverse("office_reception:receipt", args=[at_hand.file]))
    assert paper.content.startswith(b"%PDF")
    from openipo.apps.backoffice.reception.receipt import SIGNER  # noqa: PLC0415

    anybody = PageClient()
    good = anybody.get(reverse("office_reception:check", args=[SIGNER.sign(at_hand.file.hex)]))
    assert at_hand.content.number in good.content.decode()
    forged = anybody.get(reverse("office_reception:check", args=[f"{at_hand.file.hex}:forged"]))
    assert forged.status_code == 404


def test_whoever_may_not_receive_sees_no_page(pages: PageClient) -> None:
    signed_in_as(pages, "examiner")
    assert pages.get(PAGE).status_code == 403


def test_words_of_the_mark_bring_up_files_like_it(counter: PageClient) -> None:
    received(counter.post(PAGE, a_form(receive="1")))
    found = counter.get(PAGE + "look-alike/", {"mark-text": "alba"}, headers={"HX-Request": "true"})
    assert "TM/2026/" in found.content.decode()


def paid_before(amount: int) -> Payment:
    """Money that came in before there was a file."""
    paid = record_payment(
        charges=[], amount=amount, currency="XTS", method="transfer", payer_name="Ana Costa",
        received_on=date(2026, 3, 5), by=FINANCE, at=at(date(2026, 3, 5), 8), key="before",
    )  # fmt: skip
    return Payment.objects.get(pk=paid.payment)


def test_what_was_paid_before_there_was_a_file_settles_its_fee(counter: PageClient) -> None:
    code = issue_advance(payment=paid_before(30000), purpose="ALBA", by=FINANCE).code
    received(counter.post(PAGE, a_form(receive="1", **{"opening-payment_code": code.lower()})))
    assert [charge.status for charge in Charge.objects.all()] == ["paid"]
    assert not PaymentOrder.objects.exists()


def test_a_mistyped_or_used_payment_code_is_told_and_nothing_is_received(counter: PageClient) -> None:
    mistyped = counter.post(PAGE, a_form(receive="1", **{"opening-payment_code": "AAA-AAA-AA1"}))
    assert "may be mistyped" in mistyped.content.decode()
    advance = issue_advance(payment=paid_before(100), purpose="", by=FINANCE)
    use_advance(code=advance.code, file=uuid4(), on=date(2026, 3, 5))
    used = counter.post(PAGE, a_form(receive="1", **{"opening-payment_code": advance.code}))
    assert "used for another file" in used.content.decode()
    assert not Charge.objects.exists()
