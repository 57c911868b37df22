"""What a search answers: marks with their totals, and on demand the parts and reasons; and what was searched."""

from dataclasses import dataclass
from functools import cached_property

from openipo.similarity.comparing import Asked, Row, parts_by_rows, worth_saying
from openipo.similarity.goods_seam import Goods
from openipo.similarity.index.entry import Entry
from openipo.similarity.index.volume import Volume
from openipo.similarity.mark import Comparison, Mark, Part
from openipo.similarity.reading.readings import readings_of


@dataclass(frozen=True)
class Snapshot:
    """Which marks were in the index and which comparison was used: two searches with equal snapshots answer the same.

    `changes` counts what was entered, changed and taken out since the index was made; `Filters.entered_until` takes it.
    """

    index: str
    changes: int
    marks: int
    comparison: str
    words: str


@dataclass(frozen=True)
class Hit:
    """A mark found. The total is known; its parts and reasons are worked out when they are first looked at."""

    total: float
    place: tuple[Volume, int]
    asked: Asked
    goods: Goods
    picture: Part | None = None
    meaning: Part | None = None

    @property
    def id(self) -> str:
        """The id under which the mark was entered."""
        return self.entry.id

    @cached_property
    def entry(self) -> Entry:
        """All that the index keeps of the mark."""
        return self.place[0].entry(self.place[1])

    @property
    def mark(self) -> Mark:
        """The mark itself."""
        return self.entry.mark

    @property
    def score(self) -> float:
        """The total, 0 to 100, to one place."""
        return round(100 * self.total, 1)

    @cached_property
    def comparison(self) -> Comparison:
        """The same as `compare` says of the two marks with this register's weights of words."""
        volume, number = self.place
        row = Row(self.mark, readings_of(self.mark.words), volume.table, int(volume.facts.rows_at[number]))
        parts = parts_by_rows(self.asked, self.asked.patterns, row)
        others = (self.picture, worth_saying(self.meaning, parts), self.goods.part(self.asked.mark, self.mark))
        return Comparison(self.score, tuple([*parts, *(part for part in others if part)]))

    @property
    def parts(self) -> tuple[Part, ...]:
        """Words, sight, sound, pictures, meaning and goods, as far as there is something to compare."""
        return self.comparison.parts

    @property
    def why(self) -> str:
        """The reasons in one sentence."""
        return self.comparison.why
