"""Read ISO 20022 bank statements (camt.053, versions 1 to 13), by local name, as banks write them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import BinaryIO

from openipo.standards.statements.statement import Statement, StatementLine
from openipo.standards.xml.errors import UnreadableFile
from openipo.standards.xml.nodes import Node
from openipo.standards.xml.records import stream

_OPENING = ("OPBD", "PRCD")  # opening booked; else the one booked as closing of the statement before
_CLOSING = ("CLBD",)
_REFERENCES = ("NtryRef", "AcctSvcrRef")


def read_camt(file: BinaryIO) -> list[Statement]:
    """The statements of a file. Raises UnreadableFile, UnsafeFile (entities), both with a sentence that says why."""
    found = [_statement(node) for node in stream(file, roots=("Document",), record="Stmt", says="a CAMT.053 statement")]
    if not found:
        raise UnreadableFile("The file holds no statement (Stmt): is it a CAMT.053 file?")
    return found


def _statement(node: Node) -> Statement:
    entries = list(node.named("Ntry"))
    booked = [entry for entry in entries if _status(entry) == "BOOK"]
    opening, closing = _balance(node, _OPENING), _balance(node, _CLOSING)
    lines = tuple(line for entry in booked for line in _lines(entry))
    days = [line.booked_on for line in lines]
    opens_on = _day(node, "FrToDt", "FrDtTm") or (opening and opening[1]) or min(days, default=None)
    closes_on = _day(node, "FrToDt", "ToDtTm") or (closing and closing[1]) or max(days, default=None)
    identifier = _text(node, "Id")
    if not identifier or opens_on is None or closes_on is None:
        raise UnreadableFile(f"The statement at line {node.line} has no identification or no dates.")
    return Statement(
        identifier=identifier,
        account=_text(node, "Acct", "Id", "IBAN") or _text(node, "Acct", "Id", "Othr", "Id"),
        currency=_text(node, "Acct", "Ccy") or _currency(node),
        opens_on=opens_on,
        closes_on=closes_on,
        opening=opening[0] if opening else None,
        closing=closing[0] if closing else None,
        lines=lines,
        pending=len(entries) - len(booked),
    )


def _status(entry: Node) -> str:
    """Version 2 writes the status itself, later ones a code below it; without one the entry is booked."""
    return _text(entry, "Sts", "Cd") or _text(entry, "Sts") or "BOOK"


def _lines(entry: Node) -> Iterator[StatementLine]:
    """A line for each transaction of a batch where the bank gives all their amounts, else one for the entry."""
    whole = _signed(entry)
    details = [each for part in entry.named("NtryDtls") for each in part.named("TxDtls")]
    amounts = [_part(each, entry) for each in details]
    if len(details) > 1 and None not in amounts and sum(amount for amount in amounts if amount) == whole:
        for number, (each, amount) in enumerate(zip(details, amounts, strict=True), start=1):
            yield _line(entry, each, amount or Decimal(), f"/{number}")
    else:
        yield _line(entry, details[0] if len(details) == 1 else None, whole, "")


def _line(entry: Node, details: Node | None, amount: Decimal, suffix: str) -> StatementLine:
    other = "Dbtr" if amount > 0 else "Cdtr"
    reference = next((_text(entry, name) for name in reversed(_REFERENCES) if _text(entry, name)), "")
    booked_on = _day(entry, "BookgDt", "Dt") or _day(entry, "BookgDt", "DtTm") or _day(entry, "ValDt", "Dt")
    if booked_on is None:
        raise UnreadableFile(f"The entry at line {entry.line} has no day of booking.")
    return StatementLine(
        booked_on=booked_on,
        amount=amount,
        currency=_attribute(_first(entry, "Amt"), "Ccy"),
        bank_reference=reference + suffix if reference else "",
        other_name=_other_name(details, other),
        other_account=_text(details, "RltdPties", f"{other}Acct", "Id", "IBAN")
        or _text(details, "RltdPties", f"{other}Acct", "Id", "Othr", "Id"),
        reference=_reference(details),
        text=_words(entry, details),
    )


def _other_name(details: Node | None, other: str) -> str:
    """Version 2 names the party directly, later ones one element deeper."""
    return _text(details, "RltdPties", other, "Nm") or _text(details, "RltdPties", other, "Pty", "Nm")


def _reference(details: Node | None) -> str:
    structured = _text(details, "RmtInf", "Strd", "CdtrRefInf", "Ref")
    end_to_end = _text(details, "Refs", "EndToEndId")
    return structured or ("" if end_to_end == "NOTPROVIDED" else end_to_end)


def _words(entry: Node, details: Node | None) -> str:
    information = _first(details, "RmtInf")
    free = [each.text for each in information.named("Ustrd")] if information else []
    return " ".join(part for part in [*free, _text(entry, "AddtlNtryInf")] if part)


def _part(details: Node, entry: Node) -> Decimal | None:
    amount = _first(details, "Amt") or _first(details, "AmtDtls", "TxAmt", "Amt")
    if amount is None:
        return None
    side = _text(details, "CdtDbtInd") or _text(entry, "CdtDbtInd")
    return _decimal(amount) * (-1 if side == "DBIT" else 1)


def _signed(node: Node) -> Decimal:
    amount = _first(node, "Amt")
    if amount is None:
        raise UnreadableFile(f"The element at line {node.line} has no amount.")
    return _decimal(amount) * (-1 if _text(node, "CdtDbtInd") == "DBIT" else 1)


def _decimal(node: Node) -> Decimal:
    try:
        value = Decimal(node.text)
    except InvalidOperation as wrong:
        raise UnreadableFile(f"“{node.text}” at line {node.line} is no amount.") from wrong
    if not value.is_finite():
        raise UnreadableFile(f"“{node.text}” at line {node.line} is no amount.")
    return value


def _balance(node: Node, codes: tuple[str, ...]) -> tuple[Decimal, date | None] | None:
    by_code = {_text(each, "Tp", "CdOrPrtry", "Cd"): each for each in node.named("Bal")}
    found = next((by_code[code] for code in codes if code in by_code), None)
    return (_signed(found), _day(found, "Dt", "Dt") or _day(found, "Dt", "DtTm")) if found else None


def _currency(node: Node) -> str:
    amounts = [_first(each, "Amt") for each in (*node.named("Bal"), *node.named("Ntry"))]
    return next((_attribute(each, "Ccy") for each in amounts if each), "")


def _first(node: Node | None, *path: str) -> Node | None:
    for name in path:
        node = next(iter(node.named(name)), None) if node else None
    return node


def _text(node: Node | None, *path: str) -> str:
    found = _first(node, *path)
    return found.text if found else ""


def _attribute(node: Node | None, name: str) -> str:
    return (node.attributes or {}).get(name, "") if node else ""


def _day(node: Node, *path: str) -> date | None:
    words = _text(node, *path)[:10]
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as wrong:
        raise UnreadableFile(f"“{words}” below line {node.line} is no day.") from wrong
