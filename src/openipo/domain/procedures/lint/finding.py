"""What the lint has to say about a provision."""

from collections.abc import Iterator
from dataclasses import dataclass

from openipo.domain.procedures.model.book import Office, Procedure, Revision, Source
from openipo.domain.procedures.rule import Rule

ERROR = "error"
WARNING = "warning"


@dataclass(frozen=True, order=True)
class Finding:
    """A weakness of a law book: where it stands, what to do; an `error` must be mended, a `warning` looked at."""

    file: str
    line: int
    message: str
    severity: str = ERROR

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.severity}: {self.message}"


@dataclass(frozen=True)
class Inspected:
    """One revision under inspection, with what it may refer to."""

    revision: Revision
    office: Office
    rules: dict[str, Rule]
    known_effects: frozenset[str]

    @property
    def procedures(self) -> list[Procedure]:
        return list(self.revision.procedures.values())

    @property
    def book_source(self) -> Source:
        return Source(f"{self.revision.id}/book.toml", 1)


Findings = Iterator[Finding]


def error(source: Source | None, message: str) -> Finding:
    place = source or Source("", 1)
    return Finding(place.file, place.line, message, ERROR)


def warning(source: Source | None, message: str) -> Finding:
    place = source or Source("", 1)
    return Finding(place.file, place.line, message, WARNING)
