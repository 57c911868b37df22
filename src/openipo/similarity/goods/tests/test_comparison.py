"""Goods of two marks are compared: the same, contained, of one class, related, or what the office itself holds."""

import pytest

from openipo.similarity.goods.api import (
    GoodsClassifier,
    GoodsItem,
    GoodsKnowledge,
    KnownGoods,
    OverridesUnreadable,
    compare_goods,
    read_overrides,
    shipped_relatedness,
)
from openipo.similarity.goods.tests.lists import TERMS
from openipo.similarity.mark import Mark

SHOES, BEER = GoodsItem(25, "Shoes"), GoodsItem(32, "beer")


def test_the_same_goods_are_identical() -> None:
    likeness = compare_goods([SHOES, BEER], [GoodsItem(25, "shoes.")])
    assert (likeness.score, likeness.reasons[0].said()) == (1.0, "goods in class 25 are identical")


def test_goods_contained_in_others_are_nearly_identical() -> None:
    likeness = compare_goods([SHOES], [GoodsItem(25, "leather shoes")])
    assert (likeness.score, likeness.why) == (0.95, "leather shoes (25) is contained in Shoes (25)")
    assert compare_goods([GoodsItem(25, "leather shoes")], [SHOES]).why == likeness.why


def test_other_goods_of_the_same_class() -> None:
    likeness = compare_goods([SHOES], [GoodsItem(25, "woollen hats")])
    assert likeness.why == "Shoes (25) and woollen hats (25) are in the same class"
    assert likeness.score == 0.7


def test_classes_alone_are_compared_by_number() -> None:
    assert compare_goods([GoodsItem(25)], [GoodsItem(25)]).why == "both claim class 25"
    near = compare_goods([GoodsItem(32)], [GoodsItem(33)])
    assert near.why == "goods of classes 32 and 33 are often related"
    assert 0.4 < near.score < 0.7
    assert compare_goods([GoodsItem(25)], [GoodsItem(4)]) == compare_goods([], [])


def test_goods_and_the_service_that_deals_with_them_are_related() -> None:
    known = GoodsKnowledge(classifier=GoodsClassifier(TERMS))
    likeness = compare_goods([SHOES], [GoodsItem(37, "repair of footwear and shoes")], known)
    assert likeness.why == "Shoes (25) and repair of footwear and shoes (37) are related"
    assert 0.4 <= likeness.score < 0.7


def test_without_goods_on_one_side_nothing_is_said() -> None:
    likeness = compare_goods([SHOES], [])
    assert (likeness.score, likeness.why) == (0.0, "")
    assert compare_goods([GoodsItem(0, "shoes")], [GoodsItem(99, "shoes")]).score == 0.0


def test_the_reasons_are_few_and_said_once() -> None:
    many = [GoodsItem(25, f"shoes number {number}") for number in range(40)]
    likeness = compare_goods(many, [*many[:5], GoodsItem(25)])
    assert len(likeness.reasons) == 3
    assert len({reason.said() for reason in likeness.reasons}) == 3


OFFICE = """
[[goods]]
first = 25
second = 18
score = 0.8
because = "shoes and bags are sold side by side (Decision 12/2020)"

[[goods]]
first = 32
second = 33
first_words = "beer"
second_words = "wine"
score = 0.1
because = "beer and wine have other makers (Decision 3/2021)"
"""


def test_what_the_office_holds_counts_before_what_was_learnt() -> None:
    overrides = read_overrides(OFFICE)
    known = GoodsKnowledge(shipped_relatedness().with_overrides(overrides), None, overrides)
    bags = compare_goods([GoodsItem(18, "bags")], [SHOES], known)
    assert bags.score == 0.8
    assert "Decision 12/2020" in bags.why
    wine = compare_goods([BEER], [GoodsItem(33, "red wine")], known)
    assert wine.score == 0.1
    assert compare_goods([BEER], [GoodsItem(33, "rum")], known).score > 0.4
    assert known.classes.between(18, 25) == 0.8


def test_an_office_s_word_on_some_goods_leaves_the_others_alone() -> None:
    overrides = read_overrides(OFFICE)
    known = GoodsKnowledge(overrides=overrides)
    assert compare_goods([BEER, SHOES], [GoodsItem(33, "wine"), SHOES], known).score == 1.0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[goods", "not TOML"),
        ("[[goods]]\nfirst = 46\nsecond = 1\nscore = 1\nbecause = 'x'", "class 46"),
        ("[[goods]]\nfirst = 'a'\nsecond = 1\nscore = 1\nbecause = 'x'", "class a"),
        ("[[goods]]\nfirst = 4\nsecond = 1\nscore = 2\nbecause = 'x'", "score 2"),
        ("[[goods]]\nfirst = 4\nsecond = 1\nscore = 1", "why"),
    ],
)
def test_an_office_s_figures_that_cannot_be_read_are_told(text: str, says: str) -> None:
    with pytest.raises(OverridesUnreadable, match=says):
        read_overrides(text)


def test_the_shipped_figures_are_whole() -> None:
    figures = shipped_relatedness().figures
    assert figures.shape == (45, 45)
    assert (figures == figures.T).all()
    assert (figures.diagonal() == 1).all()
    assert figures.min() >= 0


def test_the_nearest_of_several_classes_counts() -> None:
    near = shipped_relatedness().by_class([32, 25])
    assert (near[0], near[25], near[32]) == (0.0, 1.0, 1.0)
    assert near[33] == shipped_relatedness().between(32, 33)
    assert set(shipped_relatedness().by_class([])) == {0.0}


def test_a_register_teaches_which_classes_go_together() -> None:
    shipped = shipped_relatedness()
    taught = shipped.with_register([[9, 33, 77]] * 80 + [[32]] * 80)
    assert taught.between(9, 33) > 0.6 > shipped.between(9, 33)
    assert taught.between(32, 33) < shipped.between(32, 33)
    assert taught.between(1, 2) == shipped.between(1, 2)
    assert taught.version != shipped.version


def test_the_comparison_of_marks_asks_for_a_part() -> None:
    known = KnownGoods()
    part = known.part(Mark(classes=(25,), goods=("shoes",)), Mark(classes=(25,), goods=("leather shoes",)))
    assert part is not None
    assert (part.name, part.score, part.why) == ("goods", 95.0, "leather shoes (25) is contained in shoes (25)")
    several = known.part(Mark(classes=(25, 32), goods=("shoes", "beer")), Mark(classes=(33,)))
    assert several is not None
    assert several.why == "goods of classes 32 and 33 are often related"
    assert known.part(Mark(), Mark(classes=(25,))) is None
    assert known.by_class([25])[25] == 1.0
