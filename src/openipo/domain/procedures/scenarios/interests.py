"""What burdens or uses a right, in the small register that stories are played with."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from openipo.domain.procedures.model.book import Revision
from openipo.domain.procedures.model.outcome import EffectCall, LawEvent
from openipo.domain.procedures.model.state import CaseState

Facts = dict[str, Any]
Result = tuple[Facts, list[LawEvent]]
DAYS = ("since", "until")


def enter_interest(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> Result:
    """An entry as the rights room makes it, with what rules look at."""
    kind, there = call.facts.get("kind", ""), facts.get("interests", [])
    ranks = [each["rank"] for each in there if each["kind"] == kind and each["ended_on"] is None]
    entry = {
        "id": f"i{len(there) + 1}",
        "kind": kind,
        "parties": [_party(call.facts[role], role) for role in call.facts.get("roles", ()) if call.facts.get(role)],
        "granted_by": [],
        "under": call.facts.get("under", ""),
        "items": [] if set(call.items) == _live(facts) else list(call.items),
        "states": [],
        "facts": _kept(call),
        "since": as_day(call.facts.get("since")) or call.on,
        "until": as_day(call.facts.get("until")),
        "rank": int(call.facts.get("rank") or max(ranks, default=0) + 1) if call.facts.get("ranked") else 0,
        "blocks_disposal": bool(call.facts.get("blocks_disposal")),
        "ended_on": None,
    }
    return {**facts, "interests": [*there, entry]}, []


def change_interest(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> Result:
    days = {name: as_day(call.facts[name]) for name in DAYS if call.facts.get(name)}
    ranks = {"rank": int(call.facts["rank"])} if call.facts.get("rank") else {}
    return _changed(facts, str(call.facts.get("interest")), {**days, **ranks}, _kept(call)), []


def end_interest(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> Result:
    """As a whole, with what was granted out of it where the law says so; or for some of its goods only."""
    named = str(call.facts.get("interest"))
    (entry,) = (each for each in facts["interests"] if each["id"] == named)
    was_in = entry["items"] or sorted(_live(facts))
    left = [item for item in was_in if item not in call.items] if call.items else []
    if left:
        return _changed(facts, named, {"items": left}, {}), []
    ended_on = as_day(call.facts.get("ended_on")) or call.on
    after = _changed(facts, named, {"ended_on": ended_on}, {})
    under = [each["id"] for each in facts["interests"] if each["under"] == named and each["ended_on"] is None]
    for each in under if call.facts.get("with_those_under") else ():
        after = _changed(after, each, {"ended_on": ended_on}, {})
    return after, []


def _changed(facts: Facts, named: str, values: Mapping[str, Any], kept: Mapping[str, Any]) -> Facts:
    changed = [
        {**each, **values, "facts": {**each["facts"], **kept}} if each["id"] == named else each
        for each in facts["interests"]
    ]
    return {**facts, "interests": changed}


def _kept(call: EffectCall) -> Facts:
    return {name: kept["value"] for name, kept in (call.facts.get("kept") or {}).items()}


def _party(stated: Any, role: str) -> Facts:
    return {**({"name": stated} if isinstance(stated, str) else stated), "role": role}


def _live(facts: Facts) -> set[str]:
    return {item["id"] for item in facts["live_goods"]}


def as_day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else value or None


INTEREST_EFFECTS: Mapping[str, Callable[[EffectCall, Facts, CaseState, Revision], Result]] = {
    "enter-interest": enter_interest,
    "change-interest": change_interest,
    "end-interest": end_interest,
}
