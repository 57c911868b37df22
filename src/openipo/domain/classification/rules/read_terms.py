"""Official lists as offices get them, read into terms: CSV with a head line, or JSON."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any

from openipo.domain.classification.rules.vienna_code import vienna_code

SCHEMES = ("nice", "vienna")
_NUMBER_OF_CLASS = 2  # digits of a basic number that name the class


class TermsUnreadable(ValueError):
    """A list cannot be read; says where and why."""


@dataclass(frozen=True)
class ListedTerm:
    """A term of an official list: its number there, its class (Nice) or category (Vienna), its words."""

    number: str
    class_number: int
    text: str


def read_terms(content: str, *, scheme: str) -> list[ListedTerm]:
    """The terms of a list. Raises TermsUnreadable.

    JSON: `goods` and `services`, lists of `number` (six digits, the first two the class) and `description`. CSV, Nice:
    columns `class`, `text` and maybe `number`; for Vienna: a column of codes, then one of words.
    """
    if scheme not in SCHEMES:
        raise TermsUnreadable(f"There is no classification “{scheme}” whose list could be loaded.")
    stripped = content.lstrip("\ufeff \r\n")
    if stripped.startswith("{"):
        return list(_from_json(stripped))
    rows = list(csv.reader(StringIO(stripped)))
    terms = list(_from_csv(rows, scheme))
    if not terms:
        raise TermsUnreadable("The list holds no terms.")
    return terms


def _from_json(content: str) -> Iterator[ListedTerm]:
    try:
        stated = json.loads(content)
    except json.JSONDecodeError as fault:
        raise TermsUnreadable(f"Line {fault.lineno} is not JSON: {fault.msg}.") from fault
    terms = [*stated.get("goods", ()), *stated.get("services", ())]
    if not terms:
        raise TermsUnreadable("The list holds neither goods nor services.")
    for place, term in enumerate(terms, start=1):
        yield _json_term(place, term)


def _json_term(place: int, term: Mapping[str, Any]) -> ListedTerm:
    number, text = str(term.get("number", "")), str(term.get("description", "")).strip()
    if not (number.isdigit() and len(number) > _NUMBER_OF_CLASS and text):
        raise TermsUnreadable(f"Term {place} has no number of six digits or no description.")
    return ListedTerm(number, int(number[:_NUMBER_OF_CLASS]), text)


def _from_csv(rows: list[list[str]], scheme: str) -> Iterator[ListedTerm]:
    if not rows:
        return
    head = [name.strip().lower() for name in rows[0]]
    if scheme == "nice" and not {"class", "text"} <= set(head):
        raise TermsUnreadable("The first line must name the columns “class” and “text”.")
    for line, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            named = dict(zip(head, (cell.strip() for cell in row), strict=False))
            yield _nice_term(line, named) if scheme == "nice" else _vienna_term(line, row)


def _nice_term(line: int, row: Mapping[str, str]) -> ListedTerm:
    if not (row["class"].isdigit() and row.get("text")):
        raise TermsUnreadable(f"Line {line} has no class number or no words.")
    return ListedTerm(row.get("number", ""), int(row["class"]), row["text"])


def _vienna_term(line: int, row: list[str]) -> ListedTerm:
    code = vienna_code(row[0])
    if not code or len(row) < 2 or not row[1].strip():
        raise TermsUnreadable(f"Line {line} has no Vienna code or no words.")
    return ListedTerm(code, int(code[:2]), row[1].strip())
