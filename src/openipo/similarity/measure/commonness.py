"""How much a word says: the weight of a word by how common it is in the register and in the classes of its mark.

A word that stands in one mark in a hundred thousand names its owner's goods and nobody else's; one that stands in one
in a hundred describes. Words that describe everywhere, names of places and small words of grammar are light before any
register is known.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

FULL, LIGHTEST, PLACE, GENERIC, GRAMMAR = 200, 30, 80, 60, 24
# So many marks stand behind the share of a word even in a young register, where every word is rare by chance.
_SMOOTHING, BY_CHANCE, SEEN_OFTEN = 20_000, 3, 50


@cache
def built_in() -> dict[str, int]:
    """Weights of places, of generic words and of grammar, from the lists beside this module."""
    folder = files("openipo.similarity.measure")
    weights: dict[str, int] = {}
    for name, weight in (("places.txt", PLACE), ("generic.txt", GENERIC), ("grammar.txt", GRAMMAR)):
        lines = folder.joinpath("lists", name).read_text(encoding="utf-8").splitlines()
        weights |= {word: weight for line in lines if not line.startswith("#") for word in line.split()}
    return weights


def weight_by_share(count: int, marks: int) -> int:
    """From FULL at one in a hundred thousand down to LIGHTEST at one in a hundred, evenly by powers of ten."""
    share = max(0, count - BY_CHANCE) / (marks + _SMOOTHING)
    if share <= 1e-5:
        return FULL
    return max(LIGHTEST, round(FULL - (FULL - LIGHTEST) * min(1.0, (math.log10(share) + 5) / 3)))


@dataclass(frozen=True)
class Commonness:
    """Weights lighter than FULL: by word, and by word and class where the word is commoner there."""

    words: dict[str, int] = field(default_factory=built_in)
    in_class: dict[str, dict[int, int]] = field(default_factory=dict)

    def weight(self, word: str, classes: Iterable[int] = ()) -> int:
        """The weight of a word in a mark of these classes, 24 to 200."""
        general = self.words.get(word, FULL)
        by_class = self.in_class.get(word)
        if not by_class:
            return general
        return min([general, *(by_class[each] for each in classes if each in by_class)])


def learnt_from(counted: "Counts") -> Commonness:
    """The weights that a register teaches; never heavier than what is built in."""
    words = {word: weight for word, count in counted.words.items()
             if (weight := weight_by_share(count, counted.marks)) < FULL}  # fmt: skip
    for word, weight in built_in().items():
        words[word] = min(weight, words.get(word, FULL))
    in_class = {word: lighter for word, by_class in counted.in_class.items()
                if (lighter := _lighter(by_class, counted, words.get(word, FULL)))}  # fmt: skip
    return Commonness(words, in_class)


def _lighter(by_class: Mapping[int, int], counted: "Counts", general: int) -> dict[int, int]:
    weights = {number: weight_by_share(count, counted.classes.get(number, 0))
               for number, count in by_class.items() if count >= SEEN_OFTEN}  # fmt: skip
    return {number: max(weight, general // 2) for number, weight in weights.items() if weight < general}


@dataclass(frozen=True)
class Counts:
    """In how many marks each word stands, and in how many of each class; only words that stand in more than a few."""

    marks: int
    words: Mapping[str, int]
    classes: Mapping[int, int]
    in_class: Mapping[str, Mapping[int, int]]
