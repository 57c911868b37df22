"""A list of goods as people write it, one class a line: "25: clothing; footwear"."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext

from openipo.domain.rights.content import GoodsItem

_LINE = re.compile(r"\s*(?:class|classe|cl\.?)?\s*(\d{1,2})\s*[:.\-–]\s*(.+)", re.IGNORECASE)


class UnreadableGoods(ValueError):
    """A line that does not begin with a class and a colon."""

    def __str__(self) -> str:
        return gettext("“%(line)s” does not begin with a class such as “25:”.") % {"line": self.args[0]}


def parse_goods(text: str) -> list[tuple[int, str]]:
    """Class and words of each item; a line without a class goes on with the class before it."""
    items: list[tuple[int, str]] = []
    number = 0
    for line in filter(None, (line.strip() for line in text.splitlines())):
        match = _LINE.fullmatch(line)
        if match is not None:
            number = int(match[1])
        elif not number:
            raise UnreadableGoods(line[:60])
        words = match[2] if match else line
        items += [(number, item.strip(" .")) for item in words.split(";") if item.strip(" .")]
    return items


def write_goods(goods: Iterable[GoodsItem]) -> str:
    """The list as one line a class."""
    by_class: dict[int, list[str]] = {}
    for item in goods:
        by_class.setdefault(item.class_number, []).append(item.text)
    return "\n".join(f"{number}: {'; '.join(texts)}" for number, texts in sorted(by_class.items()))


def stated_goods(goods: str | Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Goods as a step's facts state them, in words or item by item, as mappings of `class`, `text` and maybe `id`."""
    if isinstance(goods, str):
        return [{"class": number, "text": text} for number, text in parse_goods(goods)]
    return [{**item, "class": item.get("class", item.get("class_number"))} for item in goods]


def next_id(number: int, taken: Iterable[str]) -> str:
    """The id of the next item in a class: "25-3" after "25-2"; ids are never used twice."""
    places = [int(item.split("-")[1]) for item in taken if re.fullmatch(rf"{number}-\d+", item)]
    return f"{number}-{max(places, default=0) + 1}"
