"""How good is the aid with goods that it has not seen? Cross-validation on the list it learns from."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.goods.classifier import AcceptedTerm, GoodsClassifier, MeaningOfTexts
from openipo.similarity.goods.wording import meaning_words

_NEARLY_THE_SAME = 0.75  # of the words of both


def families(terms: Sequence[AcceptedTerm]) -> NDArray[np.int64]:
    """For each term a number that it shares with its near-duplicates: same basic number, or nearly the same words."""
    leader = list(range(len(terms)))

    def lead(place: int) -> int:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    words = [meaning_words(term.text) for term in terms]
    for one, other in [*_same_number(terms), *_same_words(words)]:
        leader[lead(one)] = lead(other)
    return np.array([lead(place) for place in range(len(terms))])


def _same_number(terms: Sequence[AcceptedTerm]) -> list[tuple[int, int]]:
    first: dict[str, int] = {}
    numbered = [(place, term.number) for place, term in enumerate(terms) if term.number]
    return [(place, first.setdefault(number, place)) for place, number in numbered]


def _same_words(words: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    holding: defaultdict[str, list[int]] = defaultdict(list)
    pairs = []
    for place, held in enumerate(words):
        shared = Counter(other for word in held for other in holding[word])
        pairs += [
            (place, other) for other, count in shared.items() if count >= _NEARLY_THE_SAME * len(held | words[other])
        ]
        for word in held:
            holding[word].append(place)
    return pairs


def folds_of(terms: Sequence[AcceptedTerm], folds: int) -> NDArray[np.int64]:
    """The fold of each term, near-duplicates in the same."""
    family = families(terms)
    fold_of = dict(zip(np.unique(family), np.random.default_rng(0).integers(0, folds, len(family)), strict=False))
    return np.array([fold_of[member] for member in family])


def cross_validate(
    terms: Sequence[AcceptedTerm], *, folds: int = 5, meaning: MeaningOfTexts | None = None
) -> dict[str, float]:
    """Shares of goods not seen whose class came first, or among the first three; and how true the confidence is."""
    fold = folds_of(terms, folds)
    ranks, sure = [], []
    for number in range(folds):
        learnt = GoodsClassifier([term for term, its in zip(terms, fold, strict=True) if its != number], meaning)
        for term in (term for term, its in zip(terms, fold, strict=True) if its == number):
            shares = learnt.shares(term.text)
            ranks.append(int((shares > shares[term.class_number - 1]).sum()))
            sure.append(float(shares.max()))
    right = np.array(ranks) == 0
    return {
        "terms": len(terms),
        "families": len(np.unique(families(terms))),
        "top_1": round(float(right.mean()), 3),
        "top_3": round(float((np.array(ranks) < 3).mean()), 3),
        "mean_confidence": round(float(np.mean(sure)), 3),
        "top_1_where_sure_of_80_in_100": round(float(right[np.array(sure) >= 0.8].mean()), 3),
        "share_where_sure_of_80_in_100": round(float((np.array(sure) >= 0.8).mean()), 3),
    }
