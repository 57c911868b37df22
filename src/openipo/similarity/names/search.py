"""The statements of a collection that may be of the same, best first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from openipo.similarity.names.blocking import candidates, keys_of
from openipo.similarity.names.evidence import PROPOSED_FROM, compare, read
from openipo.similarity.names.statement import Pair, Stated
from openipo.similarity.names.weights import Weights


@dataclass(frozen=True)
class Found:
    """The pairs, and how they were found: how many statements, comparisons, and keys too common to be followed."""

    pairs: tuple[Pair, ...]
    statements: int
    compared: int
    passed_over: int


def find_duplicates(statements: Iterable[Stated]) -> Found:
    """Every pair that shares a key and has as many points as make it worth a person's look."""
    by_kind: defaultdict[str, list[Stated]] = defaultdict(list)
    for stated in statements:
        by_kind[stated.kind].append(stated)
    pairs: list[Pair] = []
    compared = passed_over = 0
    for kind in sorted(by_kind):
        places, skipped = blocks(by_kind[kind])
        passed_over += skipped
        compared += len(places)
        pairs += _worth_a_look(by_kind[kind], places)
    ordered = sorted(pairs, key=lambda pair: (-pair.compared.score, pair.one.name, pair.other.name, pair.one.id))
    return Found(tuple(ordered), sum(map(len, by_kind.values())), compared, passed_over)


def blocks(statements: Sequence[Stated]) -> tuple[set[tuple[int, int]], int]:
    """Which of these statements, all of one kind, are worth comparing."""
    names = [read(stated) for stated in statements]
    weights = Weights.of(names)
    return candidates([keys_of(stated, name, weights) for stated, name in zip(statements, names, strict=True)])


def _worth_a_look(statements: Sequence[Stated], places: set[tuple[int, int]]) -> Iterator[Pair]:
    weights = Weights.of(read(stated) for stated in statements)
    for left, right in sorted(places):
        one, other = statements[left], statements[right]
        compared = compare(one, other, weights)
        if compared.score >= PROPOSED_FROM.get(one.kind, 70):
            yield Pair(one, other, compared)
