"""Goods and services as ST.96 elements."""

from typing import Any

from openipo.standards.st96.document import DocumentGoods
from openipo.standards.st96.tree import add, add_if


def add_goods(element: Any, classes: tuple[DocumentGoods, ...]) -> None:
    """One entry for the goods of each class and language."""
    if not classes:
        return
    bag = add(element, "tmk:GoodsServicesBag")
    for goods in classes:
        entry = add(bag, "tmk:GoodsServices")
        classification = add(add(entry, "tmk:GoodsServicesClassificationBag"), "tmk:GoodsServicesClassification")
        add(classification, "tmk:ClassificationKindCode", "Nice")
        add_if(classification, "com:ClassificationVersion", goods.edition)
        add(classification, "tmk:ClassNumber", str(goods.class_number))
        if goods.texts:
            add_descriptions(add(entry, "tmk:ClassDescriptionBag"), goods)


def add_descriptions(bag: Any, goods: DocumentGoods) -> None:
    """The words of the goods of a class, item by item."""
    description = add(bag, "tmk:ClassDescription")
    if goods.class_number:
        add(description, "tmk:ClassNumber", str(goods.class_number))
    for order, text in enumerate(goods.texts, start=1):
        add(
            description,
            "tmk:GoodsServicesDescriptionText",
            text,
            languageCode=goods.language,
            sequenceNumber=str(order),
        )
