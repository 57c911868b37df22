"""How alike the names of two organisations are, with the words that speak for and against it."""

from rapidfuzz.distance import OSA

from openipo.similarity.names.alike import words_alike
from openipo.similarity.names.compared import NamesCompared
from openipo.similarity.names.reading import Name
from openipo.similarity.names.weights import Weights

WRITTEN_TOGETHER = 0.8
CUT_SHORT = 0.6


def compare_organisations(one: Name, other: Name, weights: Weights) -> NamesCompared:
    """Equal words, in whatever order, count by their rarity; a slip of the pen costs little, a rare extra word much."""
    if one.words == other.words:
        return NamesCompared(1.0, "same", tuple(zip(one.words, other.words, strict=True)))
    if _is_acronym(one, other) or _is_acronym(other, one):
        return NamesCompared(0.8, "initials", ((one.joined, other.joined),))
    pairs = matched_words(one.words, other.words)
    score = _by_words(one, other, pairs, weights)
    shared = tuple((one.words[left], other.words[right]) for left, right, _ in pairs)
    return NamesCompared(
        score,
        "alike" if score > 0.5 else "different",
        shared,
        _left_over(one.words, [left for left, _, _ in pairs]),
        _left_over(other.words, [right for _, right, _ in pairs]),
    )


def matched_words(one: tuple[str, ...], other: tuple[str, ...]) -> list[tuple[int, int, float]]:
    """The places of words that stand for one another, the best pairs first, each word once."""
    found = [
        (alike, -left, -right)
        for left, word in enumerate(one)
        for right, against in enumerate(other)
        if (alike := words_alike(*sorted((word, against)))) > 0
    ]
    taken: list[tuple[int, int, float]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for alike, left, right in sorted(found, reverse=True):
        if -left not in used_left and -right not in used_right:
            taken.append((-left, -right, alike))
            used_left.add(-left)
            used_right.add(-right)
    return taken


def _by_words(one: Name, other: Name, pairs: list[tuple[int, int, float]], weights: Weights) -> float:
    """The weight of the words that stand for one another, of all there are.

    Words left over on both sides speak against; on one side only, less: names are cut short more often than mixed up.
    """
    shared = total = 0.0
    for left, right, alike in pairs:
        weight = min(weights.of_word(one.words[left]), weights.of_word(other.words[right]))
        shared += weight * alike
        total += weight
    rest_one = _left_over(one.words, [left for left, _, _ in pairs])
    rest_other = _left_over(other.words, [right for _, right, _ in pairs])
    against_one = sum(map(weights.of_word, rest_one))
    against_other = sum(map(weights.of_word, rest_other))
    alike = _spelled("".join(rest_one), "".join(rest_other))
    if alike >= WRITTEN_TOGETHER:  # "Van Landingham" and "Vanlandingham"
        weight = min(against_one, against_other)
        shared, total = shared + weight * alike, total + weight
    elif rest_one and rest_other:
        total += against_one + against_other
    else:
        total += CUT_SHORT * (against_one + against_other)
    return shared / total if total else 0.0


def _spelled(one: str, other: str) -> float:
    """Words without the spaces between them: written together or apart, with slips across them."""
    longest = max(len(one), len(other))
    if longest < 5:
        return 0.0
    return 1 - OSA.distance(one, other) / longest


def _is_acronym(short: Name, long: Name) -> bool:
    letters = "".join(word[0] for word in long.words)
    return len(short.words) == 1 and 3 <= len(short.joined) <= 6 and short.joined == letters


def _left_over(words: tuple[str, ...], used: list[int]) -> tuple[str, ...]:
    return tuple(word for place, word in enumerate(words) if place not in used)
