"""What is wrong with a mapping file, each with its line."""

import codecs
from collections.abc import Iterator, Mapping
from datetime import date
from string import Formatter
from typing import Any, NamedTuple

from openipo.apps.exchange.ipas.mapping_lines import Lines
from openipo.apps.exchange.ipas.tables import TABLES
from openipo.standards.st3 import is_code

EVENTS = (
    "filed", "received", "objected", "published", "opposed", "registered", "renewed", "transferred", "refused",
    "withdrawn", "lapsed", "cancelled", "letter", "note",
)  # fmt: skip
KINDS = (
    "word", "figurative", "combined", "three-dimensional", "colour", "sound", "motion", "hologram", "position",
    "pattern", "multimedia", "other",
)  # fmt: skip
STATUSES = ("received", "filed", "registered", "refused", "withdrawn", "lapsed", "cancelled", "invalidated")

# Section -> what each code states: the words it may use, or None where any words will do. "!" marks what must stand.
_STATED: dict[str, dict[str, tuple[str, ...] | None]] = {
    "laws": {"title!": None},
    "application_types": {"kind!": KINDS, "category": ("individual", "collective", "certification")},
    "statuses": {"status!": STATUSES, "register!": ("pending", "registered", "ended")},
    "actions": {"event!": EVENTS, "words": None},
}
# Section -> the words that may stand for a code, or None for any.
_WORDS: dict[str, tuple[str, ...] | None] = {
    "user_documents": None,
    "office_documents": None,
    "relationships": None,
    "persons": ("person", "organisation"),
    "particulars": None,
}
ELSEWHERE = ("book", "phase")  # once said here too; where files go on is said in one place
_OTHERS = ("office", "numbers", "reading", "columns")


class MappingFault(NamedTuple):
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"Line {self.line}: {self.sentence}"


def faults_in(stated: Mapping[str, Any], lines: Lines) -> list[MappingFault]:
    """Everything wrong, in the order of the file."""
    found = [*_sections(stated), *_office(stated), *_readings(stated), *_columns(stated), *_codes(stated)]
    told = (MappingFault(_line(lines, table, key), sentence) for table, key, sentence in found)
    return sorted(told)


Fault = tuple[str, str, str]  # table, key, sentence


def _line(lines: Lines, table: str, key: str) -> int:
    return lines.get((table, key)) or lines.get((table, "")) or 1


def _sections(stated: Mapping[str, Any]) -> Iterator[Fault]:
    known = (*_OTHERS, *_STATED, *_WORDS)
    for name, value in stated.items():
        if name not in known:
            yield name, "", f"There is no section “{name}”; one of {', '.join(known)}."
        elif not isinstance(value, dict):
            yield "", name, f"“{name}” must be a table: [{name}]."


def _office(stated: Mapping[str, Any]) -> Iterator[Fault]:
    code = _table(stated, "office").get("code")
    if not is_code(code or ""):
        yield "office", "code", f"The office's code must be one of WIPO ST.3, not “{code or ''}”."
    pattern = _table(stated, "numbers").get("application", "")
    names = _placeholders(pattern)
    unknown = [name for name in names if name not in TABLES["IP_FILE"].columns]
    if not names or unknown:
        yield "numbers", "application", "The application number must be made of columns of IP_FILE in braces."


def _placeholders(pattern: Any) -> list[str]:
    try:
        return [name for _text, name, _form, _conversion in Formatter().parse(pattern) if name is not None]
    except (ValueError, TypeError):
        return []


def _readings(stated: Mapping[str, Any]) -> Iterator[Fault]:
    section = _table(stated, "reading")
    yield from _reading("reading", {name: value for name, value in section.items() if name not in TABLES})
    for table, reading in section.items():
        if table in TABLES and isinstance(reading, dict):
            yield from _reading(f"reading.{table}", reading)


def _reading(table: str, reading: Mapping[str, Any]) -> Iterator[Fault]:
    for name, value in reading.items():
        if name not in ("encoding", "separator", "dates"):
            where = (f"{table}.{name}", "") if isinstance(value, dict) else (table, name)
            yield *where, f"“{name}” is neither encoding, separator, dates, nor a table that is read."
        elif not _fits(name, value):
            yield table, name, f"“{value}” cannot be used as {name}."


def _fits(name: str, value: Any) -> bool:
    if name == "separator":
        return isinstance(value, str) and len(value) == 1
    try:
        if name == "encoding":
            codecs.lookup(value)
            return True
        return all(part in value for part in ("%Y", "%m", "%d")) and date(2024, 2, 3).strftime(value) != value
    except (LookupError, TypeError):
        return False


def _columns(stated: Mapping[str, Any]) -> Iterator[Fault]:
    for table, renamed in _table(stated, "columns").items():
        if table not in TABLES:
            yield f"columns.{table}", "", f"The table {table} is not read."
            continue
        for ours in renamed:
            if ours not in TABLES[table].columns:
                yield f"columns.{table}", ours, f"{table} has no column {ours} to be read from another."


def _codes(stated: Mapping[str, Any]) -> Iterator[Fault]:
    for section, wanted in _STATED.items():
        for code, said in _table(stated, section).items():
            yield from ((section, code, sentence) for sentence in _entry(code, said, wanted))
    for section, words in _WORDS.items():
        for code, said in _table(stated, section).items():
            if not isinstance(said, str) or (words and said not in words):
                expected = f"one of {', '.join(words)}" if words else "words"
                yield section, code, f"“{code}” must be {expected}."


def _entry(code: str, said: Any, wanted: Mapping[str, tuple[str, ...] | None]) -> Iterator[str]:
    if not isinstance(said, dict):
        yield f"“{code}” must state {', '.join(name.rstrip('!') for name in wanted)} in braces."
        return
    known = {name.rstrip("!"): words for name, words in wanted.items()}
    for name in said:
        if name in ELSEWHERE:
            yield f"“{code}” states “{name}”, which stands in the office's taking_up.toml."
        elif name not in known:
            yield f"“{code}” states “{name}”, which nothing here reads."
    for name in wanted:
        words, value = wanted[name], said.get(name.rstrip("!"))
        if value is None and name.endswith("!"):
            yield f"“{code}” does not state its {name.rstrip('!')}."
        elif value is not None and words and value not in words:
            yield f"“{value}” is no {name.rstrip('!')}; one of {', '.join(words)}."


def _table(stated: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = stated.get(name, {})
    return value if isinstance(value, dict) else {}
