"""A search is made on the index as it is, and kept with all that is needed to make it again."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from openipo.domain.rights.api import File, fold
from openipo.domain.searches.goods import written
from openipo.domain.searches.models import Search
from openipo.domain.searches.narrowing import narrowed_from
from openipo.domain.searches.reading import read_in
from openipo.domain.searches.rules.differences import differences
from openipo.domain.searches.rules.strategy import strategy_of
from openipo.domain.searches.saving import hit_as_data
from openipo.domain.searches.seeking import seek
from openipo.kernel.ledger.api import history


def strategy_for(file: UUID) -> dict[str, Any]:
    """What is searched for the mark of this file, as it stands now."""
    state, row = fold(history(file)), File.objects.get(pk=file)
    mark = state.mark
    read = [(each.text, each.confidence) for each in read_in(row.picture)]
    described: dict[str, Any] = {"picture": row.picture, "read": read}
    if mark:
        described |= {
            "text": mark.text,
            "transliteration": mark.transliteration,
            "translation": mark.translation,
            "vienna_codes": mark.vienna_codes,
        }
    live = [written(item.class_number, item.text) for item in state.live_goods]
    return strategy_of(described, state.class_numbers, live)


@dataclass(frozen=True)
class Occasion:
    """Why, by whom and when a search is made; against which earlier one, with which note."""

    name: str
    by: str
    at: datetime
    earlier: Search | None = None
    note: str = ""


def make_search(file: UUID, strategy: dict[str, Any], occasion: Occasion) -> Search:
    """Within the caller's transaction. Against `earlier`, else the last automatic search, the differences are kept."""
    earlier = (
        occasion.earlier or Search.objects.filter(file=file).exclude(occasion=Search.EXAMINER).order_by("-pk").first()
    )
    narrowed = replace(narrowed_from(strategy.get("narrowed", {})), without=(str(file),))
    hits, snapshot = seek(strategy, confidential=True, narrowed=narrowed)
    kept = [hit_as_data(found) for found in hits]
    comparable = earlier is not None and earlier.strategy == strategy
    return Search.objects.create(
        file=file,
        occasion=occasion.name,
        strategy=strategy,
        made_at=occasion.at,
        made_by=occasion.by,
        index=snapshot.index,
        changes=snapshot.changes,
        marks=snapshot.marks,
        comparison=snapshot.comparison,
        words=snapshot.words,
        hits=kept,
        earlier=earlier if comparable else None,
        differences=differences(earlier.hits, kept) if earlier is not None and comparable else {},
        note=occasion.note,
    )
