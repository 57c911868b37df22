"""How alike the names of two persons are: order, initials, short names, words written together."""

from functools import cache

from openipo.similarity.names.alike import words_alike
from openipo.similarity.names.compared import NamesCompared
from openipo.similarity.names.legal_forms import SHORT_NAMES
from openipo.similarity.names.reading import Name
from openipo.similarity.names.weights import Weights

# How much of a name each thing is worth, a full word being 1.
INITIAL = 0.4  # "A." for "Ana"
MISSING_INITIAL = 0.1  # "Ana M. Costa", "Ana Costa"
MISSING_WORD = 0.25
CONFLICT = 1.2  # two different given names: somebody else of the family
OTHER_GENERATION = 0.8  # junior and senior
TOGETHER = 0.85

Pairs = list[tuple[int, int, float]]


def compare_persons(one: Name, other: Name, weights: Weights) -> NamesCompared:
    """Words in whatever order; two given names that differ speak against, one that is missing hardly."""
    pairs = _matched(one.words, other.words)
    shared, total = _agreement(one, other, pairs, weights)
    rest_one = tuple(word for place, word in enumerate(one.words) if place not in {left for left, _, _ in pairs})
    rest_other = tuple(word for place, word in enumerate(other.words) if place not in {right for _, right, _ in pairs})
    joined = words_alike("".join(rest_one), "".join(rest_other)) if rest_one and rest_other else 0.0
    if joined >= TOGETHER and len("".join(rest_one)) > 4:
        shared, total = shared + joined, total + 1
    else:
        total += _against(rest_one, rest_other)
    if one.generation and other.generation and one.generation != other.generation:
        total += OTHER_GENERATION
    full = [pair for pair in pairs if len(one.words[pair[0]]) > 1 and len(other.words[pair[1]]) > 1]
    score = shared / total if total and (full or joined) else 0.0
    words = tuple((one.words[left], other.words[right]) for left, right, _ in pairs)
    how = "same" if one.words == other.words else "alike" if score > 0.5 else "different"
    return NamesCompared(score, how, words, rest_one, rest_other)


def _matched(one: tuple[str, ...], other: tuple[str, ...]) -> Pairs:
    """The places of words that stand for one another, full words first, each once."""
    found = sorted(
        (
            (alike, -abs(left - right), -left, -right)
            for left, word in enumerate(one)
            for right, against in enumerate(other)
            if (alike := _alike(word, against, left == len(one) - 1, right == len(other) - 1)) > 0
        ),
        reverse=True,
    )
    taken: Pairs = []
    lefts: set[int] = set()
    rights: set[int] = set()
    for alike, _, left, right in found:
        if -left not in lefts and -right not in rights:
            taken.append((-left, -right, alike))
            lefts.add(-left)
            rights.add(-right)
    return taken


def _alike(one: str, other: str, is_last: bool, other_is_last: bool) -> float:
    """How alike two words are; an initial stands for a given name, not for the last word of a name."""
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        stands_for_family = is_last if len(other) == 1 else other_is_last
        return 0.5 if one[0] == other[0] and not stands_for_family else 0.0
    if _short_names().get(one, one) == _short_names().get(other, other):
        return 0.9
    alike = words_alike(*sorted((one, other)))
    return alike if alike >= 0.7 else 0.0


def _agreement(one: Name, other: Name, pairs: Pairs, weights: Weights) -> tuple[float, float]:
    shared = total = 0.0
    for left, right, alike in pairs:
        first, second = one.words[left], other.words[right]
        if len(first) == 1 or len(second) == 1:
            shared, total = shared + INITIAL * (1 if first == second else 0.9), total + INITIAL
            continue
        weight = 0.6 + 0.4 * min(weights.of_word(first), weights.of_word(second))
        shared, total = shared + weight * alike, total + weight
    return shared, total


def _against(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """What the words without counterpart weigh: on both sides they contradict, on one side they are only missing."""
    if one and other:
        longest = min(max(map(len, one)), max(map(len, other)))
        return CONFLICT * (1 if longest > 1 else 0.6) * max(len(one), len(other))
    return sum(MISSING_INITIAL if len(word) == 1 else MISSING_WORD for word in (*one, *other))


@cache
def _short_names() -> dict[str, str]:
    return {word: line.split()[0] for line in reversed(SHORT_NAMES) for word in line.split()}
