"""What one revision's folder itself says, before it is laid over the revision it amends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from openipo.domain.procedures.model.book import Office, Source
from openipo.domain.procedures.text.document import Document, Place, read_document
from openipo.domain.procedures.text.problems import Problem
from openipo.domain.procedures.text.shape import Shape, Unreadable
from openipo.domain.procedures.text.shapes_of_lists import BOOK, CHECK, FEE, GROUND, LETTER, PROVISION, SECTION, SERIES
from openipo.domain.procedures.text.shapes_of_procedures import CLOCK, PHASE, PROCEDURE, REPEAL, STEP, Heading
from openipo.domain.procedures.text.story_files import FOLDER as FOLDER_OF_STORIES

LIST_FILES: Mapping[str, Mapping[str, Shape]] = {
    "fees.toml": {"fee": FEE},
    "letters.toml": {"letter": LETTER},
    "gazette.toml": {"section": SECTION},
    "grounds.toml": {"ground": GROUND},
    "checklists.toml": {"check": CHECK},
    "provisions.toml": {"provision": PROVISION},
}
BOOK_FILE: Mapping[str, Shape] = {"series": SERIES}
PROCEDURE_FILE: Mapping[str, Shape] = {"phase": PHASE, "step": STEP, "clock": CLOCK}


@dataclass
class ProcedureParts:
    """What a file of procedures/ says; `heading` is None where an amendment leaves it as it is."""

    heading: Heading | None
    entries: dict[str, dict[str, Any]]  # "phase" -> id -> Phase
    source: Source


@dataclass
class Parts:
    """The own text of a revision."""

    title: dict[str, Any] = field(default_factory=dict)
    procedures: dict[str, ProcedureParts] = field(default_factory=dict)
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)  # "fee" -> id -> Fee
    letter_texts: dict[str, dict[str, str]] = field(default_factory=dict)  # letter -> language -> text
    repeals: list[dict[str, Any]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    digest: str = ""


def read_parts(folder: Path, office: Office) -> Parts:
    """Everything a revision's folder says, with all mistakes of form noted in `problems`."""
    parts = Parts()
    book = _document(folder / "book.toml", folder, office, parts)
    _read_title(book, parts)
    _read_entries(book, {"book", "repeal"}, BOOK_FILE, parts.entries, parts)
    for name, shapes in LIST_FILES.items():
        if (folder / name).exists():
            document = _document(folder / name, folder, office, parts)
            _read_entries(document, {"repeal"}, shapes, parts.entries, parts)
    for path in sorted((folder / "procedures").glob("*.toml")):
        _read_procedure(_document(path, folder, office, parts), path.stem, parts)
    _read_letter_texts(folder, office, parts)
    _refuse_other_files(folder, parts)
    parts.problems += [problem for document in parts.documents.values() for problem in document.problems]
    parts.digest = _digest(parts)
    return parts


def _document(path: Path, folder: Path, office: Office, parts: Parts) -> Document:
    name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
    document = read_document(path, name, office.languages, office.minor_units)
    parts.documents[name] = document
    return document


def _read_title(document: Document, parts: Parts) -> None:
    place = document.top.at("book")
    if "book" not in document.content:
        document.top.complain(
            "the table [book] is missing; add it with id, revision, right, title, law, in_force_from."
        )
        return
    parts.title = _read(BOOK, document.content["book"], place) or {}


def _read(shape: Shape, table: Any, place: Place) -> Any:
    try:
        return shape(table, place)
    except Unreadable as unreadable:
        place.complain(str(unreadable))
        return None


def _read_entries(
    document: Document, also: set[str], shapes: Mapping[str, Shape], into: dict[str, dict[str, Any]], parts: Parts
) -> None:
    """Read each array of tables of a document by id; note unknown tables and ids given twice."""
    for name in document.content:
        if name not in shapes and name not in also:
            known = ", ".join([*shapes, *sorted(also)])
            document.top.at(name).complain(f"unknown table {name!r}; this file may have {known}.")
    for name, shape in shapes.items():
        _read_list(document, name, shape, into.setdefault(name, {}))
    for position, table in enumerate(_tables(document, "repeal")):
        repeal = _read(REPEAL, table, document.top.at("repeal", position))
        if repeal is not None:
            parts.repeals.append({"procedure": "", **repeal})


def _read_list(document: Document, name: str, shape: Shape, found: dict[str, Any]) -> None:
    for position, table in enumerate(_tables(document, name)):
        place = document.top.at(name, position)
        record = _read(shape, table, place)
        if record is not None and record.id in found:
            place.complain(f"[[{name}]] {record.id!r} stands here a second time; give it another id or remove it.")
        elif record is not None:
            found[record.id] = record


def _tables(document: Document, name: str) -> list[Any]:
    tables = document.content.get(name, [])
    if isinstance(tables, list):
        return tables
    document.top.at(name).complain(f"write [[{name}]] with two brackets: there may be several.")
    return []


def _read_procedure(document: Document, name: str, parts: Parts) -> None:
    entries: dict[str, dict[str, Any]] = {}
    own_repeals = len(parts.repeals)
    _read_entries(document, {"procedure", "repeal"}, PROCEDURE_FILE, entries, parts)
    for repeal in parts.repeals[own_repeals:]:
        repeal["procedure"] = repeal["procedure"] or name
    place = document.top.at("procedure")
    heading = _read_heading(document.content.get("procedure", {"id": name}), name, place)
    parts.procedures[name] = ProcedureParts(heading, entries, place.source)


def _read_heading(table: Any, name: str, place: Place) -> Heading | None:
    """The [procedure] table; None where it gives the id alone, which leaves an amended procedure's heading as it is."""
    if isinstance(table, dict) and table.get("id") != name:
        place.at("id").complain(f"[procedure] id must be {name!r}, as the file is called; rename one of them.")
    if isinstance(table, dict) and set(table) == {"id"}:
        return None
    heading: Heading | None = _read(PROCEDURE, table, place)
    return heading


def _read_letter_texts(folder: Path, office: Office, parts: Parts) -> None:
    for path in sorted((folder / "letters").glob("*.txt")):
        name = f"{folder.name}/letters/{path.name}"
        letter, _, language = path.stem.rpartition(".")
        if not letter or language not in office.languages:
            known = ", ".join(office.languages)
            message = f"a letter's text is called <letter>.<language>.txt, with a language of the office ({known})."
            parts.problems.append(Problem(name, 1, message))
            continue
        document = read_document(path, name)
        parts.documents[name] = document
        parts.letter_texts.setdefault(letter, {})[language] = document.text


def _refuse_other_files(folder: Path, parts: Parts) -> None:
    """A misspelt file name must not silently leave out a part of the law."""
    known = {"book.toml", "procedures", "letters", FOLDER_OF_STORIES, *LIST_FILES}
    for path in sorted(folder.iterdir()):
        if (
            path.name not in known
            and (path.suffix == ".toml" or path.is_dir())
            and not path.name.startswith(("_", "."))
        ):
            message = f"a revision has no part called {path.name!r}; known are {', '.join(sorted(known))}."
            parts.problems.append(Problem(f"{folder.name}/{path.name}", 1, message))


def _digest(parts: Parts) -> str:
    digest = sha256()
    for name in sorted(parts.documents):
        digest.update(f"{name}\0{parts.documents[name].text}\0".encode())
    return digest.hexdigest()
