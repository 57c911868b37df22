"""The statements of a TDXF case file: goods by class, description, disclaimer, colours, translations."""

from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import GoodsRecord, TrademarkRecord
from openipo.standards.tdxf.codes import STATEMENT_FIELDS
from openipo.standards.xml.branch import Branch


def read_statements(case: Branch, record: TrademarkRecord) -> None:
    """Sort each statement to its field by the first two letters of its type code."""
    for statement in case.every("case-file-statements", "case-file-statement"):
        code = statement.text("type-code")
        words = _words(statement)
        if code is None or words is None:
            continue
        _sort(record, code, words)


def _sort(record: TrademarkRecord, code: Traced[str], words: Traced[str]) -> None:
    kind = code.value[:2]
    field = STATEMENT_FIELDS.get(kind)
    if kind == "GS":
        record.goods.append(GoodsRecord(text=words, primary_class=_class_of(code)))
    elif field:
        _join(record, field, words)
    else:
        record.national[f"statement {code.value}"] = words


def _class_of(code: Traced[str]) -> Traced[str]:
    """Characters 3 to 5 of a goods statement's code are its prime class."""
    return Traced(code.value[2:5], code.source, rule="characters 3 to 5 of the statement's type code")


def _join(record: TrademarkRecord, field: str, words: Traced[str]) -> None:
    earlier = getattr(record.mark, field)
    setattr(record.mark, field, Traced(f"{earlier.value} {words.value}", earlier.source) if earlier else words)


def _words(statement: Branch) -> Traced[str] | None:
    parts = statement.texts("text")
    if not parts:
        return None
    return Traced(" ".join(part.value for part in parts), parts[0].source)
