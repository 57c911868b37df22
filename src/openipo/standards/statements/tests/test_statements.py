"""Bank statements as banks write them: two versions of CAMT.053, CSV of any layout, and files that mean harm."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from openipo.standards.statements.camt import read_camt
from openipo.standards.statements.lines_csv import Layout, read_csv
from openipo.standards.statements.statement import Statement
from openipo.standards.xml.errors import UnreadableFile, UnsafeFile

HERE = Path(__file__).parent
OLD = (HERE / "camt_053_v02.xml").read_text()

NEW = (HERE / "camt_053_v08.xml").read_text()


def camt(text: str) -> Statement:
    [found] = read_camt(BytesIO(text.encode()))
    return found


def test_a_statement_of_version_2_is_read_with_its_balances() -> None:
    found = camt(OLD)
    assert (found.identifier, found.account, found.currency) == ("2026-064", "XX0012345", "XTS")
    assert (found.opening, found.closing, found.adds_up) == (Decimal("1000.00"), Decimal("1216.50"), True)
    paid, charges = found.lines
    assert (paid.amount, paid.other_name, paid.other_account) == (Decimal("220.00"), "Ana Costa", "XX99")
    assert (paid.bank_reference, paid.reference, paid.text) == ("B1", "", "TM/2026/000001 filing")
    assert (charges.amount, charges.bank_reference, charges.text) == (Decimal("-3.50"), "", "Charges")
    assert found.pending == 1


def test_a_statement_whose_lines_do_not_lead_from_opening_to_closing_is_told() -> None:
    assert not camt(OLD.replace("1216.50", "1216.51")).adds_up


def test_a_batch_of_version_8_becomes_a_line_for_each_payer() -> None:
    found = camt(NEW)
    assert (found.account, found.opens_on, found.opening) == ("4711", date(2026, 3, 5), None)
    assert [(line.amount, line.bank_reference) for line in found.lines] == [
        (Decimal("10.00"), "B7/1"),
        (Decimal("20.00"), "B7/2"),
    ]
    assert (found.lines[0].other_name, found.lines[0].reference) == ("One Ltd", "RF18")
    assert found.adds_up


def test_a_batch_whose_parts_are_not_its_sum_stays_one_line() -> None:
    [line] = camt(NEW.replace("20.00", "19.99")).lines
    assert (line.amount, line.bank_reference) == (Decimal("30.00"), "B7")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("220.00", "much"), "is no amount"),
        (("220.00", "NaN"), "is no amount"),
        (("BookgDt", "Elsewhere"), "no day of booking"),
        (("<BookgDt>\n<Dt>2026-03-05", "<BookgDt>\n<Dt>2026-13-05"), "is no day"),
        (("<Id>2026-064</Id>", ""), "no identification"),
        (('<Amt Ccy="XTS">220.00</Amt>', ""), "has no amount"),
        (("<Stmt>", "<Rpt>"), "not well-formed"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(change: tuple[str, str], says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        camt(OLD.replace(*change))


def test_a_file_without_a_statement_is_no_statement() -> None:
    with pytest.raises(UnreadableFile, match="holds no statement"):
        read_camt(BytesIO(b"<Document/>"))
    with pytest.raises(UnreadableFile, match="not a CAMT"):
        read_camt(BytesIO(b"<html/>"))


def test_a_file_that_means_harm_expands_and_fetches_nothing() -> None:
    bomb = OLD.replace(
        '<?xml version="1.0" encoding="UTF-8"?>', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    )
    with pytest.raises(UnsafeFile, match="entities"):
        camt(bomb.replace("Ana Costa", "&x;"))


def csv_lines(content: str, **layout: Any) -> Statement:
    return read_csv(content.encode(), Layout.stated(layout), account="4711", currency="XTS")


def test_a_csv_is_read_as_the_office_says_it_is_laid_out() -> None:
    found = csv_lines(
        "Account export\nBuchung;Wer;Soll;Haben;Zweck\n"
        "05.03.2026;Ana Costa;;1.220,00;TM/2026/000001\n06.03.2026;Bank;3,50;;\n;;;;\n",
        skip=1, delimiter=";", decimal=",", date="Buchung", date_format="%d.%m.%Y", name="Wer", credit="Haben",
        debit="Soll", text="Zweck",
    )  # fmt: skip
    assert [(line.booked_on, line.amount, line.other_name, line.text) for line in found.lines] == [
        (date(2026, 3, 5), Decimal("1220.00"), "Ana Costa", "TM/2026/000001"),
        (date(2026, 3, 6), Decimal("-3.50"), "Bank", ""),
    ]
    assert (found.opens_on, found.closes_on, found.opening) == (date(2026, 3, 5), date(2026, 3, 6), None)


def test_a_signed_amount_column_is_enough() -> None:
    [line] = csv_lines("date,amount\n2026-03-05,-1 234.5\n").lines
    assert line.amount == Decimal("-1234.5")


@pytest.mark.parametrize(
    ("text", "layout", "says"),
    [
        ("date,amount\n2026-03-05,x\n", {}, "Row 2 .* no amount"),
        ("date,amount\n2026-03-05,Infinity\n", {}, "no amount"),
        ("date,amount\n5 March,1\n", {}, "Row 2 .* no day"),
        ("date,amount\n", {}, "holds no line"),
        ("day,amount\n", {}, "no column date"),
        ('date,amount\n"2026-03-05,1\n', {}, "not well-formed"),
        ("date,amount\né,1\n", {"encoding": "ascii"}, "not written in ascii"),
        ("date,amount\n", {"encoding": "martian"}, "not written in martian"),
        ("date,amount\n", {"colour": "blue"}, "colour, which means nothing"),
        ("date,amount\n", {"delimiter": "::"}, "not well-formed"),
    ],
)
def test_a_csv_that_cannot_be_read_is_said_in_a_sentence(text: str, layout: dict[str, Any], says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        csv_lines(text, **layout)


def test_a_csv_larger_than_any_statement_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="larger"):
        read_csv(b"x" * 20_000_001, Layout(), account="1", currency="XTS")
