"""The office's other papers: receipts, certificates, extracts, statements, cash reports."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from openipo.domain.correspondence.api import (
    CashReportData,
    CertificateData,
    ExtractData,
    FeeLine,
    FeeStatementData,
    Field,
    GoodsClass,
    HistoryLine,
    Paper,
    Picture,
    ReceiptData,
    ReceivedDocument,
    SealPrint,
    SignatureLine,
    TillLine,
    render_cash_report,
    render_certificate,
    render_extract,
    render_fee_statement,
    render_receipt,
)
from openipo.domain.correspondence.prints.fee_statement import amount_in_words, totals
from openipo.domain.correspondence.tests.office import AT, OFFICE
from openipo.kernel.money.api import Money
from openipo.kernel.printing.tests.archival import alternative_texts, faults, text_of

ENGLISH = Paper(OFFICE, ("en",), AT)
BOTH = Paper(OFFICE, ("en", "fr"), AT, check_url="https://office.test/check/R-1")
FIELDS = (
    Field("111", {"en": "Registration number", "fr": "Numéro d'enregistrement"}, ("R/2026/000017",)),
    Field("151", {"en": "Registration date", "fr": "Date de l'enregistrement"}, ("9 March 2026",)),
    Field("732", {"en": "Holder", "fr": "Titulaire"}, ("Ana Costa & Söhne", "12 Harbour Road, 1000 Port Example, XX")),
    Field("526", {"en": "Disclaimer"}, ("",)),
)
GOODS = (GoodsClass(3, "soaps; #perfumes *of* roses"), GoodsClass(25, "clothing; footwear; headgear"))
SEAL = SealPrint(68, date(2026, 3, 8), root="ab" * 32, head="cd" * 32, length=14)


def picture() -> Picture:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "teal").save(out, "PNG")
    return Picture(out.getvalue(), "Reproduction of the mark ALBA")


def certificate(**more: Any) -> CertificateData:
    signature = SignatureLine("Rita Registrar", "Registrar")
    given = CertificateData("R/2026/000017", "ALBA", FIELDS, GOODS, picture(), SEAL, signature)
    return replace(given, **more)


def receipt() -> ReceiptData:
    documents = (ReceivedDocument("application.pdf", 4, "9f" * 32),)
    return ReceiptData("TM/2026/000123", date(2026, 3, 5), "Cora Clerk", FIELDS[2:], GOODS, documents, picture())


def extract() -> ExtractData:
    history = (
        HistoryLine(date(2026, 3, 5), "Application received", "Act s.10"),
        HistoryLine(date(2026, 3, 9), "Registered"),
    )
    known = datetime(2026, 3, 10, 8, 30, tzinfo=UTC)
    return ExtractData("TM/2026/000123", date(2026, 3, 9), known, FIELDS, GOODS, history, picture(), SEAL)


def statement(**more: Any) -> FeeStatementData:
    lines = (
        FeeLine("TM/2026/000123", "Filing fee", Money(124_000, "XTS"), "1 000.00, 3 more classes", "Schedule 1"),
        FeeLine("TM/2026/000124", "Extension", Money(5_050, "XTS")),
    )
    return replace(FeeStatementData("P/2026/000009", "Costa & Partners", date(2026, 3, 9), lines), **more)


def cash_report() -> CashReportData:
    def money(minor: int) -> Money:
        return Money(minor, "XTS")

    lines = (
        TillLine("Carl Cashier", "cash", 3, money(129_050), money(-5_050), money(0), "Q/7", "Q/9"),
        TillLine("Carl Cashier", "card", 1, money(20_000), money(0), money(10_000), "Q/10", "Q/10"),
    )
    return CashReportData(date(2026, 3, 9), lines)


PAPERS: list[Callable[[Paper], bytes]] = [
    lambda paper: render_receipt(receipt(), paper),
    lambda paper: render_certificate(certificate(), paper),
    lambda paper: render_extract(extract(), paper),
    lambda paper: render_fee_statement(statement(), paper),
    lambda paper: render_cash_report(cash_report(), paper),
]


def said(pdf: bytes) -> str:
    return " ".join(text_of(pdf).split())


@pytest.mark.parametrize("languages", [("en",), ("en", "fr"), ("ar", "en")])
@pytest.mark.parametrize("paper", range(len(PAPERS)))
def test_every_paper_is_archival_and_accessible_in_each_language(paper: int, languages: tuple[str, ...]) -> None:
    assert faults(PAPERS[paper](replace(BOTH, languages=languages))) == []


@pytest.mark.parametrize("paper", range(len(PAPERS)))
def test_every_paper_carries_a_code_that_leads_to_its_check(paper: int) -> None:
    with pypdfium2.PdfDocument(PAPERS[paper](BOTH)) as document:
        pages = [page.render(scale=3).to_pil() for page in document]

    found = {code.text for page in pages for code in zxingcpp.read_barcodes(page)}
    assert found == {"https://office.test/check/R-1"}


def test_a_receipt_says_what_came_in_and_that_the_filing_date_is_still_open() -> None:
    text = said(render_receipt(receipt(), ENGLISH))

    for words in (
        "TM/2026/000123",
        "5 March 2026",
        "Cora Clerk",
        "application.pdf 4",
        "9f9f9f",
        "does not decide on the filing date",
    ):
        assert words in text


def test_a_receipt_for_a_bare_application_has_no_empty_tables() -> None:
    text = said(render_receipt(ReceiptData("TM/1", date(2026, 3, 5), "Cora Clerk"), ENGLISH))

    assert "Goods and services" not in text
    assert "Documents received" not in text


def test_a_certificate_names_its_particulars_by_inid_code_and_leaves_out_what_says_nothing() -> None:
    pdf = render_certificate(certificate(), ENGLISH)
    text = said(pdf)

    for words in (
        "Certificate of registration",
        "(111)",
        "(732) Holder Ana Costa & Söhne",
        "3 soaps; #perfumes *of* roses",
        "Rita Registrar",
    ):
        assert words in text
    assert "Disclaimer" not in text
    assert "Reproduction of the mark ALBA" in alternative_texts(pdf)


def test_a_certificate_prints_the_seal_under_which_its_file_stands() -> None:
    text = said(render_certificate(certificate(), ENGLISH))

    assert "sealed on 8 March 2026 (seal 68)" in text
    assert "ab" * 32 in text
    assert "(14 events)" in text
    assert "Seal of the register" not in said(render_certificate(certificate(seal=None), ENGLISH))


def test_a_certificate_of_the_day_of_registration_says_that_the_seal_is_older_than_the_registration() -> None:
    text = said(render_certificate(certificate(seal=replace(SEAL, rests_on=15)), ENGLISH))

    assert "Earlier seal of the register" in text
    assert "as it stood before its latest entries" in text
    assert "(event 15 of the file) came after that seal" in text
    in_it = said(render_certificate(certificate(seal=replace(SEAL, rests_on=14)), ENGLISH))
    assert "came after that seal" not in in_it


def test_a_certificate_of_a_word_shows_the_word() -> None:
    with_word = said(render_certificate(certificate(mark=None), ENGLISH))
    with_neither = said(render_certificate(certificate(mark=None, mark_text="", signature=None), ENGLISH))

    assert with_word.count("ALBA") == 1
    assert "ALBA" not in with_neither
    assert "Rita" not in with_neither


def test_a_certificate_in_two_languages_says_each_thing_in_both_and_equal_words_once() -> None:
    text = said(render_certificate(certificate(), BOTH))

    assert "Certificate of registration / Certificat d'enregistrement" in text
    assert "Holder / Titulaire" in text
    assert "INID / INID" not in text


def test_a_certificate_of_renewal_has_its_own_title_and_words() -> None:
    renewal = certificate(
        title={"en": "Certificate of renewal"}, lead={"en": "The registration is renewed.", "fr": "Renouvelé."}
    )
    text = said(render_certificate(renewal, BOTH))

    assert "Certificate of renewal" in text
    assert "The registration is renewed. Renouvelé." in text
    assert "Certificate of registration" not in text


def test_a_name_in_a_language_that_nobody_gave_falls_back_to_the_one_there_is() -> None:
    assert Paper(OFFICE, ("ar",), AT).text({"en": "Holder"}) == "Holder"


def test_an_extract_says_on_which_day_and_as_known_when() -> None:
    text = said(render_extract(extract(), ENGLISH))

    assert "what the register says on 9 March 2026, as known on 10 March 2026, 08:30 UTC" in text
    assert "2026-03-05 Application received Act s.10" in text


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_an_ordinary_certified_extract_is_one_page_in_each_language(language: str) -> None:
    """Seal, signature and code stood alone on a second page in French, whose words are the longest."""
    labels = [
        ("", "Numéro de ce document"),
        ("111", "Numéro d'enregistrement"),
        ("151", "Date de l'enregistrement"),
        ("180", "Expiration prévue de l'enregistrement"),
        ("210", "Numéro de la demande"),
        ("220", "Date de dépôt"),
        ("540", "Marque"),
        ("541", "Marque en caractères standard"),
        ("550", "Type de marque"),
        ("732", "Titulaire"),
        ("740", "Mandataire"),
    ]
    fields = tuple(Field(code, {"en": label}, ("Jonas Guzmer, 20 Market Square",)) for code, label in labels)
    happened = "L'office a statué sur tout ou partie des produits et services."
    history = tuple(HistoryLine(date(2026, 3, day), happened, "Act s.30(1)") for day in range(1, 9))
    signature = SignatureLine("Rita Registrar", "Conservatrice du registre")
    given = replace(extract(), fields=fields, goods=GOODS[:1], history=history, mark=None, signature=signature)
    pdf = render_extract(given, Paper(OFFICE, (language,), AT, "https://office.test/register/check/ABCDEF"))
    assert len(pypdfium2.PdfDocument(pdf)) == 1


def test_an_instant_in_an_arabic_sentence_is_not_torn_apart() -> None:
    (line,) = Paper(OFFICE, ("ar",), AT).filled("extract_lead", as_of=date(2026, 3, 9), known_at=AT)
    minute = f"{AT.astimezone(UTC):%H:%M}"
    assert f"\u200f\u2068{minute}\u00a0UTC\u2069" in line


def test_classes_that_fare_differently_show_their_status() -> None:
    goods = (GoodsClass(3, "soaps", "refused"), GoodsClass(25, "clothing", "registered"))

    assert "3 soaps refused" in said(render_extract(replace(extract(), goods=goods), ENGLISH))


def test_a_fee_statement_sums_its_lines_and_explains_each() -> None:
    text = said(render_fee_statement(statement(pay_by=date(2026, 5, 9)), ENGLISH))

    assert "1 000.00, 3 more classes Schedule 1" in text
    assert "Total: 1\u202f290.50\u00a0XTS".replace("\u202f", " ").replace("\u00a0", " ") in text
    assert "Payable by 9 May 2026" in text


def test_a_receipt_for_money_says_how_it_was_paid_and_asks_for_nothing() -> None:
    text = said(render_fee_statement(statement(paid_by_method="cash", pay_by=date(2026, 5, 9)), ENGLISH))

    assert "Receipt for a payment" in text
    assert "Receipt number" in text
    assert "Statement number" not in text
    assert "Method cash" in text
    assert "Payable by" not in text


def test_where_no_sum_is_reckoned_nothing_is_promised() -> None:
    lines = (replace(line, because="", law="") for line in statement().lines)
    text = said(render_fee_statement(statement(lines=tuple(lines), paid_by_method="cash"), ENGLISH))

    assert "How it is reckoned" not in text
    assert "How it is reckoned" in said(render_fee_statement(statement(), ENGLISH))


def test_a_cash_report_sums_what_came_in_less_what_went_out() -> None:
    text = said(render_cash_report(cash_report(), ENGLISH))

    assert "Total: 1 340.00 XTS" in text
    assert "Q/7 – Q/9" in text
    assert "Counted by" in text


@pytest.mark.parametrize(
    ("minor", "units", "words"),
    [(0, 2, "0.00"), (5, 2, "0.05"), (-1_234_567, 2, "−12 345.67"), (1_500, 0, "1 500"), (1_234, 3, "1.234")],
)
def test_amounts_stand_in_groups_of_three_with_the_decimals_of_their_currency(
    minor: int, units: int, words: str
) -> None:
    assert amount_in_words(Money(minor, "XTS"), units).replace("\u202f", " ") == f"{words}\u00a0XTS"


def test_two_currencies_are_never_added_together() -> None:
    assert totals([Money(100, "XTS"), Money(100, "CHF"), Money(1, "XTS")], 2) == ["1.01\u00a0XTS", "1.00\u00a0CHF"]
    assert totals([], 2) == []
