"""Goods and services, class by class, each item with what became of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from openipo.apps.register.words import ITEM, status_of
from openipo.domain.classification.api import nice_classes
from openipo.domain.procedures.api import ENDED_ITEMS
from openipo.domain.rights.api import GoodsItem
from openipo.ui.api import Status

SHOWN_AT_ONCE = 250


@dataclass(frozen=True)
class ItemGroup:
    """Items of one class that fare alike; `is_over` for those that are protected no more."""

    status: Status
    items: tuple[GoodsItem, ...]
    is_over: bool


@dataclass(frozen=True)
class GoodsClass:
    number: int
    title: str
    edition: str
    groups: tuple[ItemGroup, ...]


def goods_classes(items: Sequence[GoodsItem], language: str) -> list[GoodsClass]:
    """The classes in order; in each, what is protected or asked for goes before what has fallen away."""
    titles = {each.number: each.title for each in nice_classes(language)}
    ordered = sorted(items, key=lambda item: (item.class_number, item.status in ENDED_ITEMS, item.status))
    return [
        _class(number, titles.get(number, ""), list(group))
        for number, group in groupby(ordered, key=lambda item: item.class_number)
    ]


def _class(number: int, title: str, items: list[GoodsItem]) -> GoodsClass:
    groups = tuple(_group(status, group) for status, group in groupby(items, key=lambda item: item.status))
    return GoodsClass(number, title, next((item.edition for item in items if item.edition), ""), groups)


def _group(status: str, items: Iterable[GoodsItem]) -> ItemGroup:
    return ItemGroup(status_of(ITEM, status), tuple(items), status in ENDED_ITEMS)
