"""The door of the room: compare two marks, keep and search an index of marks. See README.md."""

from openipo.similarity.comparing import VERSION, compare
from openipo.similarity.goods_seam import Goods, SameClasses
from openipo.similarity.index.entry import Entry
from openipo.similarity.index.filters import Filters
from openipo.similarity.index.hit import Hit, Snapshot
from openipo.similarity.index.mark_index import MarkIndex
from openipo.similarity.index.store import IndexUnusable
from openipo.similarity.mark import Comparison, Mark, Part, Reason, in_words
from openipo.similarity.measure.commonness import Commonness
from openipo.similarity.reading.readings import MOST_WORDS, Reading, readings_of, words_left_out
from openipo.similarity.sound.hearing import sound_of

__all__ = [
    "MOST_WORDS",
    "VERSION",
    "Commonness",
    "Comparison",
    "Entry",
    "Filters",
    "Goods",
    "Hit",
    "IndexUnusable",
    "Mark",
    "MarkIndex",
    "Part",
    "Reading",
    "Reason",
    "SameClasses",
    "Snapshot",
    "compare",
    "in_words",
    "readings_of",
    "sound_of",
    "words_left_out",
]
