"""How much a word tells: a rare word says more about who it is than one that many names have."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import log

from openipo.similarity.names.reading import Name

USUAL = 4  # a word in so many names is not a slip of the pen
MISTYPED = 4  # a word so many times rarer than one that differs by a letter is taken for that one


@dataclass(frozen=True)
class Weights:
    """The weight of each word in a collection of names, between 0 (in every name) and 1 (in one only)."""

    names: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[Name]) -> "Weights":
        """Weights counted over these names; a mistyped word weighs as little as the word that was meant."""
        counts: Counter[str] = Counter()
        total = 0
        for name in names:
            counts.update(set(name.words))
            total += 1
        return cls(total, {**counts, **_mistyped(counts)})

    def of_word(self, word: str) -> float:
        """1 for a word seen once or never, towards 0 for one that all names have."""
        if self.names < 2:
            return 1.0
        return max(0.05, 1 - log(max(self.counts.get(word, 1), 1)) / log(self.names + 1))


def _mistyped(counts: Mapping[str, int]) -> dict[str, int]:
    """The rare words that are a letter away from a usual one, with the count of that one."""
    usual: dict[str, int] = {}
    for word, count in counts.items():
        if count >= USUAL and len(word) > 4:
            for shortened in _with_a_letter_less(word):
                usual[shortened] = max(usual.get(shortened, 0), count)
    found = {}
    for word, count in counts.items():
        if len(word) > 4:
            meant = max((usual.get(shortened, 0) for shortened in _with_a_letter_less(word)), default=0)
            if meant >= MISTYPED * count:
                found[word] = meant
    return found


def _with_a_letter_less(word: str) -> Iterator[str]:
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))
