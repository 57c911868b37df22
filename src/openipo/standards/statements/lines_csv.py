"""Read a bank's CSV, laid out as the office says: which column holds what."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from openipo.standards.statements.statement import Statement, StatementLine
from openipo.standards.xml.errors import UnreadableFile

_LARGEST = 20_000_000


@dataclass(frozen=True)
class Layout:
    """How a bank lays out its CSV. Columns by their heading; either `amount`, or `credit` and `debit`."""

    date: str = "date"
    amount: str = "amount"
    credit: str = ""
    debit: str = ""
    name: str = "name"
    account: str = "account"
    reference: str = "reference"
    text: str = "text"
    bank_reference: str = ""
    delimiter: str = ","
    decimal: str = "."
    date_format: str = "%Y-%m-%d"
    encoding: str = "utf-8-sig"
    skip: int = 0

    @classmethod
    def stated(cls, values: Mapping[str, Any]) -> "Layout":
        """The layout as an administrator wrote it. Raises UnreadableFile for a word that is none of it."""
        unknown = sorted(set(values) - {field.name for field in fields(cls)})
        if unknown:
            raise UnreadableFile(f"The layout of the CSV names {', '.join(unknown)}, which means nothing here.")
        return cls(**values)


def read_csv(content: bytes, layout: Layout, *, account: str, currency: str) -> Statement:
    """The lines of a CSV as a statement without balances; named after its days and its content by the caller."""
    rows = _rows(content, layout)
    lines = tuple(_line(row, layout, currency, number) for number, row in rows)
    if not lines:
        raise UnreadableFile("The CSV holds no line.")
    days = [line.booked_on for line in lines]
    return Statement("", account, currency, min(days), max(days), None, None, lines)


def _rows(content: bytes, layout: Layout) -> Sequence[tuple[int, dict[str, str]]]:
    if len(content) > _LARGEST:
        raise UnreadableFile("The CSV is larger than any statement.")
    try:
        text = content.decode(layout.encoding)
    except (LookupError, UnicodeDecodeError) as wrong:
        raise UnreadableFile(f"The CSV is not written in {layout.encoding}.") from wrong
    words = io.StringIO("\n".join(text.splitlines()[layout.skip :]), newline="")
    try:
        reader = csv.DictReader(words, delimiter=layout.delimiter, strict=True)
        wanted = [layout.date, *([layout.credit, layout.debit] if layout.credit else [layout.amount])]
        missing = [name for name in wanted if name not in (reader.fieldnames or ())]
        if missing:
            raise UnreadableFile(f"The CSV has no column {', '.join(missing)}.")
        return [(number, row) for number, row in enumerate(reader, start=layout.skip + 2) if any(row.values())]
    except (csv.Error, TypeError) as wrong:
        raise UnreadableFile(f"The CSV is not well-formed ({wrong}).") from wrong


def _line(row: Mapping[str, str], layout: Layout, currency: str, number: int) -> StatementLine:
    return StatementLine(
        booked_on=_day(row[layout.date], layout, number),
        amount=_amount(row, layout, number),
        currency=currency,
        **{
            name: (row.get(getattr(layout, column)) or "").strip()
            for name, column in (
                ("other_name", "name"),
                ("other_account", "account"),
                ("reference", "reference"),
                ("text", "text"),
                ("bank_reference", "bank_reference"),
            )
        },
    )


def _amount(row: Mapping[str, str], layout: Layout, number: int) -> Decimal:
    if layout.credit:
        return _decimal(row[layout.credit], layout, number) - abs(_decimal(row[layout.debit], layout, number))
    return _decimal(row[layout.amount], layout, number)


def _decimal(words: str | None, layout: Layout, number: int) -> Decimal:
    """ "1.234,50" and "1,234.50": what is not the sign of the decimals only groups."""
    kept = (words or "").strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace("'", "")
    grouping = "." if layout.decimal == "," else ","
    plain = kept.replace(grouping, "").replace(layout.decimal, ".")
    try:
        value = Decimal(plain or "0")
    except InvalidOperation as wrong:
        raise UnreadableFile(f"Row {number} of the CSV: “{words}” is no amount.") from wrong
    if not value.is_finite():
        raise UnreadableFile(f"Row {number} of the CSV: “{words}” is no amount.")
    return value


def _day(words: str | None, layout: Layout, number: int) -> date:
    try:
        return datetime.strptime((words or "").strip(), layout.date_format).date()  # noqa: DTZ007 - a day has no zone
    except ValueError as wrong:
        raise UnreadableFile(f"Row {number} of the CSV: “{words}” is no day.") from wrong
