"""Which Vienna categories a picture may belong to, from pictures that were described by people.

A proposal only: a person applies the codes. It knows nothing but what is alike in shape.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

_LEAST = 0.3  # a picture less alike than this says nothing


@dataclass(frozen=True)
class ViennaProposal:
    """A code, how much of the likeness speaks for it (0 to 1), and the pictures that have it."""

    code: str
    confidence: float
    pictures: tuple[str, ...]


def propose_vienna(
    alike: Mapping[str, float], codes: Mapping[str, Collection[str]], *, limit: int = 5
) -> list[ViennaProposal]:
    """The codes of the most alike pictures, the likeliest first; none where nothing is alike.

    `alike` says how alike pictures are (0 to 1), `codes` which codes people have given them, both by picture.
    """
    told = [(picture, score) for picture, score in alike.items() if score >= _LEAST and codes.get(picture)]
    whole = sum(score**2 for _id, score in told)
    weights: defaultdict[str, float] = defaultdict(float)
    pictures: defaultdict[str, list[str]] = defaultdict(list)
    for picture, score in told:
        for code in dict.fromkeys(codes[picture]):
            weights[code] += score**2 / whole
            pictures[code].append(picture)
    sure = max((score for _id, score in told), default=0.0)  # one distant look-alike is no ground for certainty
    proposed = [ViennaProposal(code, round(weights[code] * sure, 3), tuple(pictures[code])) for code in weights]
    return sorted(proposed, key=lambda proposal: (-proposal.confidence, proposal.code))[:limit]
