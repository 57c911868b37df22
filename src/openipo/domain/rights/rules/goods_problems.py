"""Are the goods and services stated item by item, each in a class of the Nice classification?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from openipo.domain.parties.api import Problem, gettext_noop
from openipo.domain.rights.content import GoodsItem

CLASSES = range(1, 46)  # Nice Agreement, Art. 1(3): classes 1 to 34 goods, 35 to 45 services


def goods_problems(goods: Sequence[GoodsItem]) -> list[Problem]:
    """What is out of shape in the list of goods and services."""
    if not goods:
        return [Problem("goods", gettext_noop("No goods or services are stated."))]
    return [*_same_ids(goods), *(problem for item in goods for problem in _item(item))]


def _same_ids(goods: Sequence[GoodsItem]) -> Iterator[Problem]:
    for item_id, count in Counter(item.id for item in goods).items():
        if count > 1:
            yield Problem(f"goods.{item_id}.id", gettext_noop("Two items have the same id “{id}”."), {"id": item_id})


def _item(item: GoodsItem) -> Iterator[Problem]:
    if not item.id or "." in item.id:
        yield Problem("goods.id", gettext_noop("“{id}” cannot serve as the id of an item."), {"id": item.id})
    if item.class_number not in CLASSES:
        sentence = gettext_noop("There is no class {number}; the classes are numbered 1 to 45.")
        yield Problem(f"goods.{item.id}.class_number", sentence, {"number": item.class_number})
    if not item.text.strip():
        sentence = gettext_noop("An item in class {number} has no words.")
        yield Problem(f"goods.{item.id}.text", sentence, {"number": item.class_number})
