"""A letter goes out: signed, fixed for ever, sent, served, and sometimes it comes back."""

import hashlib
import io
import smtplib
from dataclasses import replace
from datetime import date, datetime, timedelta

import pikepdf
import pytest
from django.core import mail
from django.db import DatabaseError, connection, transaction
from PIL import Image

from openipo.domain.accounts.api import SYSTEM
from openipo.domain.correspondence import mailing
from openipo.domain.correspondence.api import (
    Dispatch,
    Edit,
    Letter,
    LetterRefused,
    Paragraph,
    add_paragraph,
    addressee_of,
    approve,
    edit_paragraph,
    make_print_batch,
    not_served,
    paragraphs_of,
    preview_pdf,
    record_return,
    record_service,
    send_by_email,
    sign_and_issue,
    submit_for_approval,
)
from openipo.domain.correspondence.tests.conftest import Shelf
from openipo.domain.correspondence.tests.office import (
    ANA,
    AT,
    CASHIER,
    CLERK,
    EXAMINER,
    OFFICE,
    ON,
    RECEIPT,
    SECOND,
    office_action,
    plain_letter,
)
from openipo.domain.documents.api import DocumentError, store
from openipo.domain.parties.api import Address
from openipo.kernel.printing.tests.archival import faults, tags, text_of
from openipo.kernel.signing.api import check_pdf
from openipo.kernel.tasks.api import run_due

pytestmark = pytest.mark.django_db
CHECK = "https://office.test/check/8f2c"


def issued(key: str = "application/receipt", **more: object) -> Letter:
    letter = plain_letter(key, **more)
    return sign_and_issue(letter=letter.id, by=EXAMINER, office=OFFICE, on=ON, at=AT)


def approved_office_action() -> Letter:
    letter = submit_for_approval(letter=office_action().id, by=EXAMINER, at=AT)
    return approve(letter=letter.id, by=SECOND, at=AT)


def test_the_issued_letter_is_archival_accessible_and_signed(shelf: Shelf) -> None:
    letter = sign_and_issue(
        letter=approved_office_action().id, by=EXAMINER, office=OFFICE, on=ON, at=AT, check_url=CHECK
    )
    pdf = shelf.papers[letter.document]
    report = check_pdf(pdf)

    assert faults(pdf) == []
    assert (report.valid, report.signer, report.signed_at) == (True, "Eva Examiner", AT)
    assert {"/H1", "/H2", "/P", "/Figure"} <= tags(pdf)
    assert letter.digest == hashlib.sha256(pdf).hexdigest()
    assert (letter.state, letter.issued_by_name, letter.issued_on) == ("issued", "Eva Examiner", ON)
    assert shelf.names == ["TM-2026-000123 office-action.pdf"]


def test_the_letter_says_what_it_must(shelf: Shelf) -> None:
    letter = sign_and_issue(
        letter=approved_office_action().id, by=EXAMINER, office=OFFICE, on=ON, at=AT, check_url=CHECK
    )
    text = " ".join(text_of(shelf.papers[letter.document]).split())

    for words in (
        "Examplia Intellectual Property Office",
        "Ana Costa & Söhne 12 Harbour Road 1000 Port Example XX",
        "Our reference TM/2026/000123",
        "Date 9 March 2026",
        "Descriptive sign (Act s.8(1)(b))",
        "describe clothing; footwear (class 25).",
        "Goods and services concerned: soaps (class 3)",
        "Port Example, 9 March 2026, Eva Examiner",
        "Eva Examiner Examiner of trade marks Signed electronically",
        CHECK,
    ):
        assert words in text
    assert "Draft" not in text


def test_a_preview_says_that_it_is_none_and_stores_nothing(shelf: Shelf) -> None:
    pdf = preview_pdf(office_action().id, office=OFFICE, on=ON, at=AT)

    assert "Draft. This letter has not been issued." in text_of(pdf)
    assert check_pdf(pdf).problems == ("The document carries no signature.",)
    assert shelf.papers == {}


def test_a_picture_stands_in_the_paper_with_its_words_and_is_fixed_with_it() -> None:
    content = io.BytesIO()
    Image.effect_noise((120, 80), 60).save(content, "PNG")
    document = store(content=content.getvalue(), name="sign.png", by=EXAMINER, at=AT, access="public", kind="mark")
    letter = plain_letter()
    Paragraph.objects.create(letter=letter, position=15, kind="picture", picture=str(document.pk), text="Mark 12 ALBA")
    pdf = preview_pdf(letter.id, office=OFFICE, on=ON, at=AT)
    assert "/Figure" in tags(pdf)
    assert faults(pdf) == []
    sign_and_issue(letter=letter.id, by=EXAMINER, office=OFFICE, on=ON, at=AT)
    with pytest.raises(DatabaseError, match="An issued letter is not changed"), transaction.atomic():
        Paragraph.objects.filter(letter=letter, kind="picture").update(picture="another")


def test_a_letter_whose_picture_is_gone_is_not_printed_without_it() -> None:
    letter = plain_letter()
    Paragraph.objects.create(letter=letter, position=15, kind="picture", picture="gone", text="Mark 12 ALBA")
    with pytest.raises(DocumentError):
        preview_pdf(letter.id, office=OFFICE, on=ON, at=AT)


def test_a_letter_that_needs_a_second_pair_of_eyes_is_not_signed_without(shelf: Shelf) -> None:
    with pytest.raises(LetterRefused, match="approved by a second officer"):
        sign_and_issue(letter=office_action().id, by=EXAMINER, office=OFFICE, on=ON, at=AT)
    assert shelf.papers == {}


def test_only_the_roles_that_the_law_names_may_sign(shelf: Shelf) -> None:
    with pytest.raises(LetterRefused, match="written and signed by: system, Trade mark examiner"):
        sign_and_issue(letter=plain_letter().id, by=CASHIER, office=OFFICE, on=ON, at=AT)


def test_the_system_signs_what_the_law_lets_it_sign(shelf: Shelf) -> None:
    letter = sign_and_issue(letter=plain_letter().id, by=SYSTEM, office=OFFICE, on=ON, at=AT)

    assert "Made by the office's system" in text_of(shelf.papers[letter.document]).replace("\r\n", " ")


def test_the_address_is_that_of_the_day_of_issue_and_stays(shelf: Shelf) -> None:
    moved = replace(ANA, address=Address(lines=("7 New Street",), city="Port Example", country="XX"))
    letter = sign_and_issue(letter=plain_letter().id, by=EXAMINER, office=OFFICE, on=ON, at=AT, addressee=moved)

    assert addressee_of(Letter.objects.get(pk=letter.pk)) == moved
    assert "7 New Street" in text_of(shelf.papers[letter.document])


def test_an_issued_letter_is_not_edited(shelf: Shelf) -> None:
    letter = issued()
    with pytest.raises(LetterRefused, match="is issued"):
        edit_paragraph(letter=letter.id, paragraph=paragraphs_of(letter)[0].pk, text="No.", by=EXAMINER, at=AT)
    with pytest.raises(LetterRefused, match="is issued"):
        sign_and_issue(letter=letter.id, by=EXAMINER, office=OFFICE, on=ON, at=AT)


def test_the_database_refuses_to_change_an_issued_letter(shelf: Shelf) -> None:
    letter = plain_letter()
    edit_paragraph(letter=letter.id, paragraph=paragraphs_of(letter)[0].pk, text="Received.", by=EXAMINER, at=AT)
    sign_and_issue(letter=letter.id, by=EXAMINER, office=OFFICE, on=ON, at=AT)
    letters = Letter.objects.filter(pk=letter.pk)
    paragraphs = Paragraph.objects.filter(letter=letter)
    forbidden = (
        lambda: letters.update(subject="Another"),
        lambda: letters.update(addressee={"name": "Somebody else"}),
        lambda: letters.update(document="doc-99"),
        lambda: letters.update(state="draft"),
        lambda: letters._raw_delete("default"),
        lambda: paragraphs.update(text="Another"),
        lambda: paragraphs._raw_delete("default"),
        lambda: Paragraph.objects.create(letter=letter, position=99, text="Smuggled in"),
        lambda: Edit.objects.update(by="nobody"),
        lambda: Edit.objects.filter(paragraph__letter=letter)._raw_delete("default"),
    )
    for act in forbidden:
        with pytest.raises(DatabaseError, match="is not changed"), transaction.atomic():
            act()
    assert connection.vendor in {"sqlite", "postgresql"}


def test_a_draft_that_nobody_needs_may_still_be_deleted() -> None:
    letter = plain_letter()
    Paragraph.objects.filter(letter=letter).delete()
    letter.delete()
    assert not Letter.objects.exists()


def test_service_is_recorded_with_means_day_and_proof(shelf: Shelf) -> None:
    letter = issued()
    assert not_served() == [letter]
    assert not_served("post") == []

    later = AT + timedelta(days=3)
    served = record_service(letter=letter.id, means="post", on=date(2026, 3, 12), proof="advice 17", by=CLERK, at=later)

    assert (served.state, served.means, served.served_on, served.proof) == (
        "served",
        "post",
        date(2026, 3, 12),
        "advice 17",
    )
    assert (served.service_recorded_by, served.service_recorded_at) == ("cora", later)
    assert not_served() == []


@pytest.mark.parametrize(
    ("means", "on", "words"),
    [
        ("pigeon", ON, "not by “pigeon”"),
        ("post", ON - timedelta(days=1), "cannot have been served on 2026-03-08"),
        ("post", ON + timedelta(days=1), "lies in the future"),
    ],
)
def test_service_that_cannot_have_been_is_refused(shelf: Shelf, means: str, on: date, words: str) -> None:
    with pytest.raises(LetterRefused, match=words):
        record_service(letter=issued().id, means=means, on=on, by=CLERK, at=AT)


def test_a_draft_is_not_served_and_a_cashier_serves_nothing(shelf: Shelf) -> None:
    with pytest.raises(LetterRefused, match="is a draft"):
        record_service(letter=plain_letter().id, means="post", on=ON, by=CLERK, at=AT)
    with pytest.raises(LetterRefused, match="written and signed by"):
        record_service(letter=issued("second").id, means="post", on=ON, by=CASHIER, at=AT)


def test_a_letter_that_came_back_is_served_anew(shelf: Shelf) -> None:
    letter = issued()
    later = AT + timedelta(days=20)
    with pytest.raises(LetterRefused, match="cannot have come back"):
        record_return(letter=letter.id, on=date(2026, 3, 1), reason="Moved", by=CLERK)
    back = record_return(letter=letter.id, on=date(2026, 3, 20), reason="Moved away", by=CLERK)
    assert (back.state, back.return_reason) == ("returned", "Moved away")

    with pytest.raises(LetterRefused, match="came back on 2026-03-20"):
        record_service(letter=letter.id, means="counter", on=date(2026, 3, 19), by=CLERK, at=later)
    again = record_service(letter=letter.id, means="counter", on=date(2026, 3, 23), by=CLERK, at=later)

    assert (again.state, again.served_on) == ("served", date(2026, 3, 23))


def test_the_letter_leaves_by_e_mail_once_and_the_result_is_recorded(shelf: Shelf) -> None:
    letter = issued()
    dispatch = send_by_email(letter=letter.id, by=CLERK, at=AT)
    assert mail.outbox == [], "nothing leaves before the commit"

    run_due(at=AT)
    mailing.send_letter({"dispatch": dispatch.pk}, at=AT)  # the outbox may call twice

    assert len(mail.outbox) == 1
    message = mail.outbox[0]
    assert (message.to, message.subject) == (["ana@costa.test"], "Receipt")
    assert message.attachments[0] == ("TM-2026-000123.pdf", shelf.papers[letter.document], "application/pdf")
    assert message.extra_headers["Message-ID"] == dispatch.message_id
    sent = Dispatch.objects.get()
    assert (sent.sent_at, sent.failed_at, sent.result) == (AT, None, "accepted by the mail server")
    assert str(sent) == f"{letter.id} to ana@costa.test"


def test_a_mail_server_that_refuses_is_noted_and_tried_again(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    dispatch = send_by_email(letter=issued().id, by=CLERK, at=AT, to="other@costa.test")

    def refuse(_message: object) -> None:
        raise smtplib.SMTPServerDisconnected("line is down")

    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", refuse)
        run_due(at=AT)
    dispatch.refresh_from_db()
    assert (dispatch.failed_at, dispatch.result) == (AT, "SMTPServerDisconnected: line is down")

    run_due(at=AT + timedelta(days=1))

    dispatch.refresh_from_db()
    assert dispatch.failed_at is None
    assert mail.outbox[0].to == ["other@costa.test"]


def test_a_letter_without_an_address_for_mail_goes_by_post(shelf: Shelf) -> None:
    with pytest.raises(LetterRefused, match="by post"):
        send_by_email(letter=issued(addressee=replace(ANA, email="")).id, by=CLERK, at=AT)
    with pytest.raises(LetterRefused, match="is a draft"):
        send_by_email(letter=plain_letter("draft").id, by=CLERK, at=AT)


def test_letters_for_the_post_are_printed_together_and_only_once(shelf: Shelf) -> None:
    letter = sign_and_issue(letter=approved_office_action().id, by=EXAMINER, office=OFFICE, on=ON, at=AT)
    other = issued()

    batch = make_print_batch(letters=[letter.id, other.id], by=CLERK, on=ON, at=AT)

    with pikepdf.open(io.BytesIO(shelf.papers[batch.document])) as printed:
        assert len(printed.pages) == batch.pages
        assert batch.pages % 2 == 0, "each letter begins on a fresh sheet"
    assert {each.pk for each in batch.letters.all()} == {letter.pk, other.pk}
    assert str(batch) == f"Print run {batch.pk} of 2026-03-09"
    with pytest.raises(LetterRefused, match=f"printed in run {batch.pk} already"):
        make_print_batch(letters=[letter.id], by=CLERK, on=ON, at=AT)
    record_return(letter=letter.id, on=ON, reason="Torn", by=CLERK)
    assert make_print_batch(letters=[letter.id], by=CLERK, on=ON, at=AT).pages == 2


def test_a_letter_that_fills_its_last_sheet_is_followed_by_no_empty_page(shelf: Shelf) -> None:
    letter = plain_letter()
    add_paragraph(letter=letter.id, text="A long explanation of the grounds. " * 150, by=EXAMINER, at=AT)
    sign_and_issue(letter=letter.id, by=EXAMINER, office=OFFICE, on=ON, at=AT)

    assert make_print_batch(letters=[letter.id], by=CLERK, on=ON, at=AT).pages == 2


def test_an_empty_print_run_is_not_made(shelf: Shelf) -> None:
    with pytest.raises(LetterRefused, match="No letter waits"):
        make_print_batch(letters=[], by=CLERK, on=ON, at=AT)


def test_an_arabic_letter_is_on_paper_that_runs_from_the_right(shelf: Shelf) -> None:
    law = replace(RECEIPT, texts={"ar": "# الطلب {number}\n\nاستلم المكتب طلبكم."}, label={"ar": "إيصال"})
    letter = office_action("ar", letter=law, grounds=[], addressee=replace(ANA, language="ar"))
    letter = sign_and_issue(
        letter=letter.id, by=EXAMINER, office=OFFICE, on=ON, at=datetime(2026, 3, 9, tzinfo=AT.tzinfo)
    )

    with pikepdf.open(io.BytesIO(shelf.papers[letter.document])) as pdf:
        assert str(pdf.Root.Lang) == "ar"
    assert faults(shelf.papers[letter.document]) == []
