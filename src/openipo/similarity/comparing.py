"""Compare two marks: parts, total and reasons."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from openipo.similarity.explaining import Read, by_reading, by_words
from openipo.similarity.goods_seam import Goods, SameClasses, bits_of, factor_of, nearness_of
from openipo.similarity.mark import Comparison, Mark, Part, Reason
from openipo.similarity.measure.alignment import align, rows_alike
from openipo.similarity.measure.commonness import Commonness
from openipo.similarity.measure.layout import Layout
from openipo.similarity.measure.likeness import BOTH, EAR, EYE, FLOOR
from openipo.similarity.measure.patterns import Keys, Patterns, against, patterns_of
from openipo.similarity.measure.table import Table
from openipo.similarity.reading.japanese import japanese_version
from openipo.similarity.reading.readings import Reading, readings_of
from openipo.similarity.reading.senses import heard_so, seen_so
from openipo.similarity.sound.rules import LANGUAGES

# Which comparison it was: changes whenever a total may change, so that an old search can be told from a new one.
VERSION = "words-5"

ComparePictures = Callable[[Any, Any], Part | None]
CompareMeanings = Callable[[str, str], Part | None]
# Places of readings, of the one mark and of the other.
Rows = tuple[Sequence[int], Sequence[int]]


def version() -> str:
    """The comparison with what it reads words by: an index made with another dictionary reads its marks otherwise."""
    return "+".join(filter(None, (VERSION, japanese_version())))


@dataclass(frozen=True)
class Asked:
    """A mark prepared to be compared with many: its readings laid out, and the bits of their letters."""

    mark: Mark
    readings: tuple[Reading, ...]
    table: Table
    keys: Keys
    patterns: Patterns


def prepare(mark: Mark, commonness: Commonness, languages: tuple[str, ...] = LANGUAGES) -> Asked:
    """All that does not depend on the other mark."""
    readings = readings_of(mark.words)
    layout = Layout(languages)
    for reading in readings:
        layout.add(reading, bits_of(mark.classes))
    table, keys = layout.table(commonness)
    return Asked(mark, readings, table, keys, patterns_of(table))


def compare(
    first: Mark,
    second: Mark,
    *,
    commonness: Commonness | None = None,
    goods: Goods | None = None,
    pictures: ComparePictures | None = None,
    meanings: CompareMeanings | None = None,
) -> Comparison:
    """How alike two marks are. `commonness` is what a register teaches about words; without it, the built-in lists."""
    known, goods = commonness or Commonness(), goods or SameClasses()
    parts = words_parts(prepare(first, known), prepare(second, known))
    if pictures and first.picture is not None and second.picture is not None:
        parts += _given(pictures(first.picture, second.picture))
    if meanings and first.words and second.words:
        parts += _given(worth_saying(meanings(first.words, second.words), parts))
    signs = max((part.score for part in parts if part.name in ("words", "pictures", "meaning")), default=0.0)
    total = signs * factor_of(nearness_of(goods, first, second))
    return Comparison(round(total, 1), tuple(parts + _given(goods.part(first, second))))


def worth_saying(meant: Part | None, parts: list[Part]) -> Part | None:
    """That marks mean different things is said only of words that are alike at all: of all others it goes without."""
    alike = any(part.name == "words" and part.score >= 100 * FLOOR for part in parts)
    return meant if meant and (meant.score or alike) else None


def _given(part: Part | None) -> list[Part]:
    return [part] if part else []


def words_parts(asked: Asked, other: Asked) -> list[Part]:
    """The parts `words`, `sight` and `sound`; the first weighs both and the structure, and bears the reasons."""
    patterns = against(asked.patterns, asked.keys, other.keys)
    return parts_by_rows(asked, patterns, Row(other.mark, other.readings, other.table, 0))


@dataclass(frozen=True, slots=True)
class Row:
    """A mark laid out in a table, from row `first` on: one row for each reading."""

    mark: Mark
    readings: tuple[Reading, ...]
    table: Table
    first: int


def parts_by_rows(asked: Asked, patterns: Patterns, other: Row) -> list[Part]:
    """The same, for a mark that stands in a large table; `patterns` are prepared against that table."""
    if not asked.readings or not other.readings:
        return []
    every = range(len(asked.readings)), range(len(other.readings))
    score, row, other_row = _best_rows(asked, patterns, other, BOTH, every)
    seen = seen_so(asked.mark.words, asked.readings, other.mark.words, other.readings)
    heard = heard_so(asked.readings), heard_so(other.readings)
    sight, sound = _best_rows(asked, patterns, other, EYE, seen)[0], _best_rows(asked, patterns, other, EAR, heard)[0]
    reasons = _reasons(asked, patterns, row, other, other_row) if score > 0 else (Reason("no word in common"),)
    return [
        Part("words", round(100 * score, 1), reasons),
        Part("sight", round(100 * sight, 1)),
        Part("sound", round(100 * sound, 1)),
    ]


def _best_rows(asked: Asked, patterns: Patterns, other: Row, sense: int, rows: Rows) -> tuple[float, int, int]:
    """The likeness of the most alike of these readings, and which they are."""
    found = (
        (rows_alike(asked.table, patterns, row, other.table, other.first + there, sense, 0.0), -row, -there)
        for row in rows[0]
        for there in rows[1]
    )
    score, row, there = max(found, default=(0.0, 0, 0))
    return score, -row, -there


def _reasons(asked: Asked, patterns: Patterns, row: int, other: Row, there: int) -> tuple[Reason, ...]:
    first = _read(asked.mark, asked.readings[row], asked.table, row)
    second = _read(other.mark, other.readings[there], other.table, other.first + there)
    told = [*by_reading(first), *by_reading(second)]
    if first.reading.tokens == second.reading.tokens:
        return tuple(told) or (Reason("the same words"),)
    align(asked.table, patterns, row, other.table, other.first + there, BOTH)
    language = asked.mark.language or other.mark.language
    return (*told, *by_words(first, second, patterns.room, language))


def _read(mark: Mark, reading: Reading, table: Table, row: int) -> Read:
    at = int(table.rows["at"][row])
    return Read(mark.words, reading, bytes(table.weights[at : at + len(reading.tokens)]))
