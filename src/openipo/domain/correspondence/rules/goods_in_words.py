"""Goods and services as a letter names them: class by class."""

from collections.abc import Iterable, Mapping

from openipo.domain.rights.content import GoodsItem

CLASS: Mapping[str, str] = {"en": "class", "fr": "classe", "ar": "الفئة"}


def goods_in_words(items: Iterable[GoodsItem], language: str) -> str:
    """ "clothing; footwear (class 25), soaps (class 3)": in the order of the classes, items in their own order."""
    by_class: dict[int, list[str]] = {}
    for item in items:
        by_class.setdefault(item.class_number, []).append(item.text)
    word = CLASS.get(language, CLASS["en"])
    return ", ".join(f"{'; '.join(texts)} ({word} {number})" for number, texts in sorted(by_class.items()))
