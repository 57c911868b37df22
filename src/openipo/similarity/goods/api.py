"""The door of the comparison of goods and of the aid to classify them."""

from openipo.similarity.goods.classes import (
    ClassRelatedness,
    Override,
    OverridesUnreadable,
    read_overrides,
    shipped_relatedness,
)
from openipo.similarity.goods.classifier import (
    AcceptedTerm,
    Advice,
    GoodsClassifier,
    LikelyClass,
    NearTerm,
    NothingToClassify,
)
from openipo.similarity.goods.comparison import GoodsItem, GoodsKnowledge, GoodsLikeness, compare_goods
from openipo.similarity.goods.known_goods import KnownGoods

__all__ = [
    "AcceptedTerm",
    "Advice",
    "ClassRelatedness",
    "GoodsClassifier",
    "GoodsItem",
    "GoodsKnowledge",
    "GoodsLikeness",
    "KnownGoods",
    "LikelyClass",
    "NearTerm",
    "NothingToClassify",
    "Override",
    "OverridesUnreadable",
    "compare_goods",
    "read_overrides",
    "shipped_relatedness",
]
