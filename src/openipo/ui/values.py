"""The plain values that components show."""

from collections.abc import Sequence
from dataclasses import dataclass, field

TONES = ("neutral", "progress", "good", "care", "bad", "over")


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere; the last link of a breadcrumb may have no address."""

    label: str
    url: str = ""
    count: int | None = None


@dataclass(frozen=True)
class Status:
    """A state in words, with a tone from `TONES`."""

    label: str
    tone: str = "neutral"

    def __post_init__(self) -> None:
        if self.tone not in TONES:
            raise ValueError(f"unknown tone {self.tone!r}; one of {', '.join(TONES)}")


@dataclass(frozen=True)
class Fact:
    """One line of a definition list; `code` is the INID code (WIPO ST.60), `language` that of the value if foreign."""

    label: str
    value: object
    code: str = ""
    language: str = ""
    url: str = ""


@dataclass(frozen=True)
class Column:
    """A column: `kind` is text, number or date; `sort_url` and `sorted_by` (ascending, descending) if it sorts."""

    label: str
    kind: str = "text"
    sort_url: str = ""
    sorted_by: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell that is more than plain words."""

    value: object
    url: str = ""
    status: Status | None = None
    hint: str = ""


@dataclass(frozen=True)
class Table:
    """A table: the first cell of each row names the row."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[object]]
    dense: bool = False
    stacked: bool = True
    empty: str = ""

    def cells(self) -> list[list[tuple[Column, object]]]:
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True)
class Moment:
    """One entry of a timeline; `state` is "", "ahead" (still to come) or "corrected"."""

    when: str
    title: str
    text: str = ""
    law: str = ""
    state: str = ""
    url: str = ""


@dataclass(frozen=True)
class Stage:
    """One step of a step list; `state` is "done", "now" or ""."""

    label: str
    state: str = ""
    note: str = ""


@dataclass(frozen=True)
class Explanation:
    """Why something is so: lines of reasoning and the provision it rests on."""

    summary: str
    lines: Sequence[str] = field(default_factory=tuple)
    law: str = ""
