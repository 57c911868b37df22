"""The earlier marks that the examiner cited from a search, as a step of the law states them."""

from collections.abc import Mapping, Sequence
from typing import Any

from openipo.apps.backoffice.files.loading import OpenFile
from openipo.domain.searches.api import Judgement, cited_of, right_of


def rights_cited(opened: OpenFile, items: Sequence[str]) -> list[dict[str, Any]]:
    """All of them, each with its ground and the goods it is held against; the examiner confirms. `items`: of the step.

    A mark that was cited before the law book knew a usual ground gets it here. Whether it was closed to the public is
    told, since the letter would tell of it.
    """
    usual = opened.view.law.revision.usual_grounds if opened.view.law else {}
    return [_right(opened, row, items, usual) for row in cited_of(opened.id)]


def _right(opened: OpenFile, row: Judgement, items: Sequence[str], usual: Mapping[str, str]) -> dict[str, Any]:
    right = right_of(row)
    proposed = usual.get(str(right.get("kind", "")))
    grounds = right.get("grounds") or ([proposed] if proposed else [])
    against = items_of_its_classes(opened, row.particulars.get("classes", ()), items)
    is_closed = not row.particulars.get("public", True)
    return {**right, "grounds": grounds, "items": against, "cited": "yes", "was_closed": is_closed}


def items_of_its_classes(opened: OpenFile, classes: Sequence[int], items: Sequence[str]) -> list[str]:
    """The goods in classes of the earlier mark; none, which means all, where that is all or no class is shared."""
    near = [item.id for item in opened.state.goods if item.id in items and item.class_number in classes]
    return near if len(near) < len(items) else []


def grounds_given(cited: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The grounds that cited rights give: each alone, or with the goods against which it is held if these are some."""
    against: dict[str, list[list[str]]] = {}
    for right in cited:
        for ground in right.get("grounds", ()):
            against.setdefault(ground, []).append(list(right.get("items", ())))
    return {ground: _for_goods(ground, held) for ground, held in against.items()}


def _for_goods(ground: str, held: Sequence[Sequence[str]]) -> Any:
    if not all(held):
        return ground
    return {"id": ground, "items": list(dict.fromkeys(item for items in held for item in items))}
