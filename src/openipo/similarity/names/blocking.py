"""Which names are worth comparing: those that share a key. All pairs of 100,000 are five thousand million."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from openipo.similarity.names.legal_forms import SHORT_NAMES
from openipo.similarity.names.reading import Name, skeleton
from openipo.similarity.names.statement import Stated
from openipo.similarity.names.weights import Weights

LARGEST_BLOCK = 150  # a key that more share says too little: "university"
RAREST = 3  # so many of a name's rarest words make keys

_GIVEN = {word: line.split()[0][0] for line in reversed(SHORT_NAMES) for word in line.split()}


def keys_of(stated: Stated, name: Name, weights: Weights) -> set[str]:
    """The keys under which a statement is compared."""
    keys = set(_person_keys(name) if stated.kind == "person" else _organisation_keys(name, weights))
    keys |= {f"id:{scheme}:{value.upper()}" for scheme, value in stated.identifiers.items() if value}
    if stated.email:
        keys.add(f"email:{stated.email.lower()}")
    return keys


def candidates(keys: Sequence[set[str]]) -> tuple[set[tuple[int, int]], int]:
    """The pairs of places that share a key, and how many keys were passed over because too many share them."""
    blocks: Mapping[str, list[int]] = _blocks(keys)
    pairs: set[tuple[int, int]] = set()
    passed_over = 0
    for block in blocks.values():
        if len(block) > LARGEST_BLOCK:
            passed_over += 1
            continue
        pairs |= {(block[left], block[right]) for left in range(len(block)) for right in range(left + 1, len(block))}
    return pairs, passed_over


def _blocks(keys: Sequence[set[str]]) -> Mapping[str, list[int]]:
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(keys):
        for key in each:
            blocks[key].append(place)
    return blocks


def _organisation_keys(name: Name, weights: Weights) -> Iterator[str]:
    rarest = sorted(name.words, key=weights.of_word, reverse=True)[:RAREST]
    yield from (f"o:{skeleton(word)[:5]}" for word in rarest)
    yield from (f"oo:{pair}" for pair in _paired(sorted({skeleton(word)[:4] for word in name.words})[:6]))
    yield f"j:{name.joined[:7]}"
    if len(name.words) > 2:
        yield f"a:{''.join(word[0] for word in name.words)}"
    elif len(name.words) == 1:
        yield f"a:{name.joined}"


def _paired(bones: list[str]) -> Iterator[str]:
    for place, one in enumerate(bones):
        yield from (f"{one}+{other}" for other in bones[place + 1 :])


def _person_keys(name: Name) -> Iterator[str]:
    """Each full word with the first letter of each other: order and initials do not matter."""
    for place, word in enumerate(name.words):
        if len(word) == 1:
            continue
        for beside, other in enumerate(name.words):
            if beside != place:
                yield f"p:{skeleton(word)[:5]}+{_GIVEN.get(other, other[0])}"
    yield f"j:{name.joined[:8]}"
