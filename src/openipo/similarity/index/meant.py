"""Marks that mean the same, found by asking the index for the mark as it is said in other languages.

A mark found so counts by what the comparison of meanings says of it: to be near a translation by letters is nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from openipo.similarity.index.filters import factor_for
from openipo.similarity.index.hit import Hit
from openipo.similarity.index.joining import Searched
from openipo.similarity.mark import Part

Judge = Callable[[str, str], Part | None]


@dataclass(frozen=True)
class MeaningQuery:
    """The words that are asked, and how the words of another mark are judged beside them."""

    words: str
    judge: Judge

    def judged(self, hit: Hit, searched: Sequence[Searched]) -> Hit | None:
        """The hit as one of the asked mark, by its meaning; None where the meaning is another."""
        part = self.judge(self.words, hit.mark.words)
        each = next((each for each in searched if each.volume is hit.place[0]), None)
        found_otherwise = hit.asked.mark.words != self.words
        if part is None or each is None or (found_otherwise and not part.score):
            return None
        meant = part.score / 100 * factor_for(each.volume.facts, each.wanted, hit.place[1])
        total = meant if found_otherwise else max(hit.total, meant)
        return replace(hit, total=total, asked=each.asked, meaning=part)


def with_meanings(
    found: Sequence[Hit], otherwise: Sequence[Hit], searched: Sequence[Searched], query: MeaningQuery, limit: int
) -> list[Hit]:
    """The best of what was found by words and pictures and of what was found `otherwise`, best first."""
    hits = {(id(hit.place[0]), hit.place[1]): query.judged(hit, searched) or hit for hit in found}
    for hit in otherwise:
        place = id(hit.place[0]), hit.place[1]
        judged = None if place in hits else query.judged(hit, searched)
        if judged:
            hits[place] = judged
    return sorted(hits.values(), key=lambda hit: -hit.total)[:limit]
