"""One TOML file of a law book, and places in it."""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any

from openipo.domain.procedures.model.book import Source
from openipo.domain.procedures.text.problems import LawBookError, Problem
from openipo.kernel.toml.api import Lines, Path

DEEP = re.compile(r"""(?:["'\w-]+[ \t]*\.[ \t]*){20}""")  # a name within a name, many times over
PLACE_IN_MESSAGE = re.compile(r"\(at line (\d+), column \d+\)")
TOO_DEEP = "lists or tables lie too deep in each other; no law needs so many."


@dataclass
class Document:
    """A file of the book: its name in messages, its content, the languages of the office, the mistakes found in it."""

    name: str
    text: str
    languages: tuple[str, ...] = ()
    minor_units: int = 2
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def content(self) -> dict[str, Any]:
        deep = DEEP.search(self.text)
        if deep:
            raise LawBookError([Problem(self.name, self.text.count("\n", 0, deep.start()) + 1, TOO_DEEP)])
        try:
            return tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            raise LawBookError([Problem(self.name, self._line_of(error), f"not well-formed TOML: {error}.")]) from error
        except RecursionError as error:
            raise LawBookError([Problem(self.name, 1, TOO_DEEP)]) from error

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text)

    def _line_of(self, error: tomllib.TOMLDecodeError) -> int:
        place = PLACE_IN_MESSAGE.search(str(error))
        return int(place.group(1)) if place else self.text.count("\n") + 1

    @property
    def top(self) -> "Place":
        return Place(self, ())


@dataclass(frozen=True)
class Place:
    """A table or key of a document."""

    document: Document
    path: Path

    def at(self, *parts: str | int) -> "Place":
        return Place(self.document, (*self.path, *parts))

    @property
    def source(self) -> Source:
        return Source(self.document.name, self.document.lines.of(self.path))

    def complain(self, message: str) -> None:
        """Note a mistake here; reading goes on, so that all mistakes are told at once."""
        self.document.problems.append(Problem(self.document.name, self.document.lines.of(self.path), message))


def read_document(path: FilePath, name: str, languages: tuple[str, ...] = (), minor_units: int = 2) -> Document:
    """The file as a document; LawBookError if it is missing or not UTF-8."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise LawBookError([Problem(name, 1, "this file is missing; a law book needs it.")]) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise LawBookError([Problem(name, line, "the file is not UTF-8; save it in that encoding.")]) from error
    return Document(name, text.replace("\r\n", "\n"), languages, minor_units)
