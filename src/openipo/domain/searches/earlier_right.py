"""A mark that was found, as the law speaks of an earlier right."""

from typing import Any

from openipo.domain.searches.models import LIST_KINDS, Judgement
from openipo.similarity.api import Entry

_MOST_GOODS = 12  # items that a letter names
# What a cited mark is to the law: a registered one, one applied for, or what the list says.
_RIGHTS = {"pending": "earlier-application", "registered": "earlier-mark", "ended": "earlier-mark"}
_LISTED = {"well-known-mark": "well-known-mark", "geographical-indication": "geographical-indication"}


def particulars(entry: Entry) -> dict[str, object]:
    """What an office action says of an earlier right."""
    listed = entry.more.get("kind", "") if entry.more.get("kind", "") in LIST_KINDS else ""
    return {
        "kind": _LISTED.get(listed, "industrial-property-right")
        if listed
        else _RIGHTS.get(entry.status, "earlier-mark"),
        "list": listed,
        "number": entry.more.get("registration") or entry.more.get("number", ""),
        "sign": entry.mark.words,
        "holder": entry.owner,
        "filed_on": entry.filed_on.isoformat() if entry.filed_on else "",
        "goods": list(entry.mark.goods),
        "classes": list(entry.mark.classes),
        "picture": entry.more.get("picture", ""),
        "public": entry.public,
    }


def right_of(judgement: Judgement) -> dict[str, Any]:
    """A cited mark as a step of the law states an earlier right."""
    said = judgement.particulars
    goods = "; ".join(each.partition(": ")[2] + f" ({each.partition(': ')[0]})" for each in said["goods"][:_MOST_GOODS])
    stated = {name: said.get(name) for name in ("kind", "number", "sign", "holder", "filed_on", "grounds", "picture")}
    return {name: value for name, value in {**stated, "goods": goods}.items() if value}
