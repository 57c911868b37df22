"""What texts mean is worked out once and kept."""

from pathlib import Path

import numpy as np
import pytest

from openipo.similarity.goods.api import GoodsClassifier
from openipo.similarity.goods.tests.lists import TERMS
from openipo.similarity.meaning.kept import KeptVectors
from openipo.similarity.meaning.model import SentenceModel


class Engine:
    """Stands in for the model: drink lies in one direction, all else in another."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def query(self, texts):
        self.asked += texts
        drinks = [any(word in text.casefold() for word in ("beer", "bière", "wine")) for text in texts]
        return np.array([[1.0, 0.1] if drink else [0.1, 1.0] for drink in drinks], np.float32)

    def token_count(self, text, is_query):
        return 1


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def kept(engine: Engine, tmp_path: Path) -> KeptVectors:
    return KeptVectors(tmp_path / "goods" / "meanings.npz", SentenceModel(engine))


def test_a_list_is_worked_out_once_and_read_again(kept: KeptVectors, engine: Engine, tmp_path: Path):
    assert not kept.covers(["beer"])
    assert kept.keep(["beer", "shoes", "beer"]) == 2
    asked = list(engine.asked)
    again = KeptVectors(tmp_path / "goods" / "meanings.npz", SentenceModel(engine))
    assert again.covers(["beer", "shoes"])
    assert again.keep(["beer"]) == 0
    np.testing.assert_allclose(again.vectors(["shoes", "beer"]), [[0.1, 1.0], [1.0, 0.1]], atol=1e-3)
    assert engine.asked == asked, "nothing is asked twice"
    assert again.vectors(["wine"]).shape == (1, 2)


def test_what_another_model_worked_out_is_not_used(kept: KeptVectors, engine: Engine, tmp_path: Path, monkeypatch):
    kept.keep(["beer"])
    monkeypatch.setattr("openipo.similarity.meaning.kept.VERSION", "another")
    assert not KeptVectors(tmp_path / "goods" / "meanings.npz", SentenceModel(engine)).covers(["beer"])


def test_goods_in_words_of_another_language_are_classified_by_what_they_mean(kept: KeptVectors):
    plain, learnt = GoodsClassifier(TERMS), GoodsClassifier(TERMS, kept)
    assert learnt.shares("bière")[31] + learnt.shares("bière")[32] > plain.shares("bière")[31:33].sum()
    (advice,) = learnt.classify("wheat beers")
    assert advice.classes[0].class_number == 32
