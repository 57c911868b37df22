"""What two marks have in common in meaning, and how a mark would be said in other languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product, zip_longest
from pathlib import Path

from openipo.similarity.mark import Part, Reason
from openipo.similarity.meaning.model import VERSION as MODEL_VERSION
from openipo.similarity.meaning.model import SentenceModel, loaded
from openipo.similarity.meaning.word_list import WordList, word_list
from openipo.similarity.meaning.words import folded, weight_of, words_in, written_in
from openipo.similarity.measure.commonness import GRAMMAR, Commonness, built_in

# The same meaning, with not a letter or sound in common, is a reason to cite where the goods are near; never more.
MOST = 85.0
# Less than half of what the marks say in common is no likeness of the marks.
_LEAST = 0.5
_MOST_WORDS = 6  # a longer text is a sentence, which is not put together from the meanings of its words
_FAMILY = 3  # letters at the beginning by which words may be of one family
_MOST_WAYS = 13  # ways of saying a mark that are looked for


@dataclass(frozen=True)
class Meanings:
    """Meanings of words by the list and, where an office wants it, by the model."""

    words: WordList
    model: SentenceModel | None = None

    @property
    def version(self) -> str:
        """By which an old search is told from a new one."""
        return "+".join(filter(None, (self.words.version, MODEL_VERSION if self.model else "")))

    def part(self, first: str, second: str, commonness: Commonness | None = None) -> Part | None:
        """The part `meaning`: None where no word of one means the same as another word of the other.

        Of score 0 where both are single words that mean different things: worth saying of words that are alike.
        """
        mine, theirs = words_in(first), words_in(second)
        if max(len(mine), len(theirs)) > _MOST_WORDS:
            return None
        pairs = list(self._pairs(mine, theirs))
        told = [(here, there) for here, there in pairs if mine[here] != theirs[there]]
        if not told:
            return self._apart(mine, theirs)
        known = commonness or Commonness()
        of_first = _share([here for here, _ in pairs], [weight_of(word, known) for word in mine])
        of_second = _share([there for _, there in pairs], [weight_of(word, known) for word in theirs])
        share = 2 * of_first * of_second / (of_first + of_second)
        if share < _LEAST:
            return None
        said, other = written_in(first), written_in(second)
        reasons = (self._reason(said[here], other[there]) for here, there in told)
        return Part("meaning", round(MOST * share, 1), tuple(reasons))

    def _apart(self, mine: Sequence[str], theirs: Sequence[str]) -> Part | None:
        """That single words mean different things, which may outweigh that they look or sound alike.

        Court of Justice C-361/04 P (PICASSO): the public must grasp the meaning at once. Said only where the list
        knows both words in one language; words that begin alike may be of one family (GOLD, GOLDEN).
        """
        if len(mine) != 1 or len(theirs) != 1 or mine[0][:_FAMILY] == theirs[0][:_FAMILY]:
            return None
        if not self.words.apart(mine[0], theirs[0]):
            return None
        values = {"first": mine[0].upper(), "second": theirs[0].upper()}
        return Part("meaning", 0.0, (Reason("mean different things, which may outweigh: {first} / {second}", values),))

    def _reason(self, mine: str, theirs: str) -> Reason:
        values = {"first": mine.upper(), "second": theirs.upper()}
        if self.words.is_arabic(folded(mine)):
            return Reason("means the same: {first} (Arabic) / {second}", values)
        if self.words.is_arabic(folded(theirs)):
            return Reason("means the same: {first} / {second} (Arabic)", values)
        return Reason("means the same: {first} / {second}", values)

    def _pairs(self, mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Which word stands for which: the same words first, then those of the same meaning."""
        here, there = list(range(len(mine))), list(range(len(theirs)))
        for judge in (str.__eq__, self.alike):
            for place in tuple(here):
                other = next((each for each in there if judge(mine[place], theirs[each])), None)
                if other is not None:
                    here.remove(place)
                    there.remove(other)
                    yield place, other

    def alike(self, first: str, second: str) -> bool:
        """Whether two folded words mean the same."""
        if self.words.alike(first, second):
            return True
        if self.model is None or {first, second} & _grammar():
            return False
        return self.model.alike(first, second)

    def otherwise(self, text: str) -> tuple[str, ...]:
        """The mark in other languages, word by word; a word without translation stands as it is."""
        words = words_in(text)
        if len(words) > _MOST_WORDS:
            return ()
        columns = zip_longest(*(self.words.otherwise(word) for word in words), fillvalue=frozenset[str]())
        found: dict[tuple[str, ...], str] = {}
        for column in columns:
            choices = [sorted(said) or [word] for said, word in zip(column, words, strict=True)]
            ways = (" ".join(way) for way in islice(product(*choices), _MOST_WAYS))
            found |= {words_in(way): way for way in ways if words_in(way) not in found}
        found.pop(words, None)
        return tuple(found.values())[:_MOST_WAYS]


@cache
def _grammar() -> frozenset[str]:
    """Small words: a model finds them all near to one another."""
    return frozenset(word for word, weight in built_in().items() if weight <= GRAMMAR)


def _share(places: Sequence[int], weights: Sequence[float]) -> float:
    return sum(weights[place] for place in places) / sum(weights)


def by_list(own: Path | None = None) -> Meanings:
    """Meanings by the list alone; `own` is a file of an office's own lines."""
    return Meanings(word_list(own))


def by_model(own: Path | None = None) -> Meanings:
    """By the list and the model. Raises ModelMissing."""
    return Meanings(word_list(own), loaded())
