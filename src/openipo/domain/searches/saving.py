"""A hit as it is kept with a search, and read again."""

from collections.abc import Mapping, Sequence
from typing import Any

from openipo.domain.searches.seeking import Found
from openipo.similarity.api import Comparison, Entry, Part, Reason


def hit_as_data(found: Found) -> dict[str, Any]:
    """The mark as it was that day, its total, its parts with the reasons."""
    entry = found.entry
    return {
        "id": entry.id,
        "number": entry.more.get("number", ""),
        "registration": entry.more.get("registration", ""),
        "words": entry.mark.words,
        "kind": entry.more.get("kind", ""),
        "picture": entry.more.get("picture", ""),
        "classes": list(entry.mark.classes),
        "goods": list(entry.mark.goods[:10]),
        "vienna": list(entry.mark.vienna_codes),
        "status": entry.status,
        "owner": entry.owner,
        "country": entry.country,
        "filed_on": entry.filed_on.isoformat() if entry.filed_on else "",
        "public": entry.public,
        "source": entry.more.get("source", ""),
        "total": found.total,
        "by": list(found.by),
        "parts": [part_as_data(part) for part in found.comparison.parts],
    }


def listed_hit(entry: Entry) -> dict[str, Any]:
    """A mark that was found without being compared: by its owner or its number."""
    return hit_as_data(Found(entry, Comparison(0.0, ()), ("listed",)))


def part_as_data(part: Part) -> dict[str, Any]:
    """A part of a comparison with the sentences of its reasons."""
    reasons = [{"text": each.text, "values": dict(each.values)} for each in part.reasons]
    return {"name": part.name, "score": part.score, "reasons": reasons}


def comparison_of(hit: Mapping[str, Any]) -> Comparison:
    """The comparison of a kept hit."""
    return Comparison(hit["total"], tuple(_part(each) for each in hit["parts"]))


def _part(data: Mapping[str, Any]) -> Part:
    reasons: Sequence[Mapping[str, Any]] = data["reasons"]
    return Part(data["name"], data["score"], tuple(Reason(each["text"], each["values"]) for each in reasons))
