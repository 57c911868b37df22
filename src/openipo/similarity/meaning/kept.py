"""What texts mean as numbers, worked out once for a list and kept in a file, since it takes minutes for thousands."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from openipo.similarity.meaning.model import VERSION, SentenceModel

_TOGETHER = 500


class KeptVectors:
    """The vectors of texts: those of a list from a file, those of a question by the model."""

    def __init__(self, path: Path, model: SentenceModel) -> None:
        self._path, self._model = path, model
        self._rows: dict[str, NDArray[np.float32]] = {}
        if path.is_file():
            with np.load(path, allow_pickle=False) as kept:
                if str(kept["version"]) == VERSION:
                    self._rows = dict(zip(kept["keys"].tolist(), kept["vectors"].astype(np.float32), strict=True))

    def covers(self, texts: Sequence[str]) -> bool:
        """Whether all these are kept, so that nobody waits."""
        return all(_key(text) in self._rows for text in texts)

    def keep(self, texts: Sequence[str]) -> int:
        """Work out what is not kept yet; how many that were. Some 100 to 30 texts a second."""
        missing = list(dict.fromkeys(text for text in texts if _key(text) not in self._rows))
        for start in range(0, len(missing), _TOGETHER):
            some = missing[start : start + _TOGETHER]
            self._rows.update(zip(map(_key, some), self._model.of_texts(some), strict=True))
        if missing:
            self._write()
        return len(missing)

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        draft = self._path.with_name(f"new-{self._path.name}")
        vectors = np.array(list(self._rows.values()), np.float16)
        np.savez(draft, version=VERSION, keys=np.array(list(self._rows)), vectors=vectors)
        draft.replace(self._path)

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row for each text, of length 1."""
        return np.array([self._vector(text) for text in texts], np.float32)

    def _vector(self, text: str) -> NDArray[np.float32]:
        kept = self._rows.get(_key(text))
        return kept if kept is not None else self._model.of_texts([text])[0]


def _key(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
