"""Goods in free text are given a likely class and the accepted terms that come nearest; bad text a sentence."""

import pytest

from openipo.similarity.goods.api import AcceptedTerm, GoodsClassifier, NothingToClassify
from openipo.similarity.goods.folds import cross_validate, families
from openipo.similarity.goods.tests.lists import TERMS
from openipo.similarity.goods.wording import LONGEST, MOST_ITEMS


@pytest.fixture(scope="module")
def learnt() -> GoodsClassifier:
    return GoodsClassifier(TERMS)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("running shoes", 25),
        ("SHOES OF LEATHER", 25),
        ("ladies' handbags", 18),
        ("computer program for children", 9),
        ("wheat beers", 32),
        ("repair of shirts", 37),
        ("red wines", 33),
    ],
)
def test_goods_that_are_not_in_the_list_are_given_a_class(learnt: GoodsClassifier, text: str, number: int) -> None:
    (advice,) = learnt.classify(text)
    assert not advice.listed
    assert advice.classes[0].class_number == number
    assert [each.confidence for each in advice.classes] == sorted(
        (each.confidence for each in advice.classes), reverse=True
    )


def test_an_item_of_the_list_is_in_its_class_for_sure(learnt: GoodsClassifier) -> None:
    (advice,) = learnt.classify("  Malt BEER. ")
    assert advice.listed
    assert [(each.class_number, each.confidence) for each in advice.classes] == [(32, 1.0)]
    assert (advice.terms[0].term.text, advice.terms[0].nearness) == ("malt beer", 1.0)


def test_a_term_listed_in_two_classes_is_told_in_both() -> None:
    both = GoodsClassifier([*TERMS, AcceptedTerm("beer", 5, "050001")])
    (advice,) = both.classify("beer")
    assert [(each.class_number, each.confidence) for each in advice.classes] == [(5, 0.5), (32, 0.5)]


def test_each_item_of_a_list_is_told_apart(learnt: GoodsClassifier) -> None:
    advice = learnt.classify("shoes; beer;\n\nwoollen hats ;;")
    assert [each.item for each in advice] == ["shoes", "beer", "woollen hats"]
    assert [each.classes[0].class_number for each in advice] == [25, 32, 25]


def test_a_word_that_nobody_knows_gives_no_confidence(learnt: GoodsClassifier) -> None:
    (advice,) = learnt.classify("xyzzyq")
    assert advice.terms == ()
    assert advice.classes[0].confidence == pytest.approx(1 / 9, abs=0.01)


@pytest.mark.parametrize("text", ["", "   ", ";;;", "😀😀", "\u202e\u200b\x00", "…", "\n\n"])
def test_a_text_without_words_is_refused_in_a_sentence(learnt: GoodsClassifier, text: str) -> None:
    with pytest.raises(NothingToClassify, match="names no goods"):
        learnt.classify(text)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("sho\u202ees", "sho es"),
        ("beer\x00\x07 👍", "beer 👍"),
        ("shoes " * 700, ("shoes " * 100).strip()),
        ("ab" * 2000, "ab" * (LONGEST // 2)),
        ("أحذية", "أحذية"),
    ],
)
def test_strange_text_is_read_as_far_as_it_goes(learnt: GoodsClassifier, text: str, item: str) -> None:
    (advice,) = learnt.classify(text)
    assert advice.item == item
    assert advice.classes


def test_an_endless_list_is_cut(learnt: GoodsClassifier) -> None:
    assert len(learnt.classify("shoes;" * 4000)) == MOST_ITEMS


@pytest.mark.parametrize("terms", [[], [AcceptedTerm("shoes", 0)], [AcceptedTerm("...", 25)], [AcceptedTerm("x", 46)]])
def test_nothing_is_learnt_from_nothing(terms: list[AcceptedTerm]) -> None:
    with pytest.raises(NothingToClassify, match="no list"):
        GoodsClassifier(terms)


def test_the_same_list_gives_the_same_advice(learnt: GoodsClassifier) -> None:
    assert GoodsClassifier(TERMS).classify("running boots") == learnt.classify("running boots")


def test_near_duplicates_stand_in_one_fold() -> None:
    terms = [
        AcceptedTerm("shoes for sports", 25, "250001"),
        AcceptedTerm("sports shoes", 25, "250002"),
        AcceptedTerm("footwear for games", 25, "250001"),
        AcceptedTerm("beer", 32, "320001"),
    ]
    first, second, third, fourth = families(terms)
    assert first == second == third != fourth


def test_cross_validation_counts_what_was_not_seen() -> None:
    found = cross_validate(TERMS, folds=4)
    assert found["terms"] == len(TERMS)
    assert 0 < found["top_1"] <= found["top_3"] <= 1
