"""The words of a clause in a letter."""

from dataclasses import dataclass

from openipo.domain.correspondence.clause import Clause
from openipo.domain.correspondence.rules.fill_placeholders import fill_placeholders
from openipo.domain.correspondence.rules.goods_in_words import goods_in_words

ALL_GOODS = {"en": "all the goods and services", "fr": "tous les produits et services", "ar": "جميع السلع والخدمات"}


@dataclass(frozen=True)
class ClauseText:
    heading: str
    text: str
    goods: str  # empty where the text itself names them


def clause_text(clause: Clause, language: str) -> ClauseText:
    """Heading, text and goods of the clause in the letter's language, or in the first that the law book has."""
    ground = clause.ground
    template = ground.text.get(language) or next(iter(ground.text.values()))
    label = ground.label.get(language) or next(iter(ground.label.values()))
    everything = ALL_GOODS.get(language, ALL_GOODS["en"])
    goods = goods_in_words(clause.items, language) if clause.items else everything
    names_them = "{goods}" in template or "{items}" in template
    text = fill_placeholders(template, {"goods": goods, "items": goods})
    return ClauseText(label, text, goods if clause.items and not names_them else "")
