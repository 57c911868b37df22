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
from openipo.similarity.goods.comparison import GoodsItem, GoodsKnowledge, GoodsLikeness, GoodsReason, compare_goods

__all__ = [
    "AcceptedTerm",
    "Advice",
    "ClassRelatedness",
    "GoodsClassifier",
    "GoodsItem",
    "GoodsKnowledge",
    "GoodsLikeness",
    "GoodsReason",
    "LikelyClass",
    "NearTerm",
    "NothingToClassify",
    "Override",
    "OverridesUnreadable",
    "compare_goods",
    "read_overrides",
    "shipped_relatedness",
]
