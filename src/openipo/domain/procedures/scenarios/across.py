"""Effects that reach from one file of a story to another: a file becomes two, two become one, a right changes hands."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openipo.domain.procedures.engine.inheriting import inherit
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.occurring import as_day
from openipo.domain.procedures.engine.start import start
from openipo.domain.procedures.model.outcome import EffectCall, LawEvent, Occurrence
from openipo.domain.procedures.scenarios.register import Facts, party

if TYPE_CHECKING:
    from openipo.domain.procedures.scenarios.stage import Stage

_DAYS = ("received_on", "filed_on", "registered_on", "expires_on")


def divide(stage: "Stage", call: EffectCall) -> list[LawEvent]:
    """The items of the step go on in a file of their own, which the story calls "division", then "division-2"."""
    return divide_off(stage, call, {})


def divide_off(stage: "Stage", call: EffectCall, changed: Facts) -> list[LawEvent]:
    name = stage.free_name("division")
    goods = [item for item in stage.facts["goods"] if item["id"] in call.items]
    tie = {"kind": "division-of", "number": stage.name, "office": ""}
    facts = {**stage.facts, **changed, "goods": goods, "links": [tie]}
    interests = facts.get("interests", [])
    facts["interests"] = [each for each in interests if touches(each, call.items)]
    stage.facts = {**stage.facts, "interests": [each for each in interests if stays(each, call.items)]}
    child = stage.beside(name, facts)
    dates = {day: facts[day].isoformat() for day in _DAYS if facts[day]}
    child.record([LawEvent("file_opened", call.on, {"content": {"goods": goods}, "dates": dates}, call.provision)])
    says = {name: call.facts.get(name, ()) for name in ("letters", "gazette")}
    child.follow(inherit(child.law, stage.case, child.case, child.facts, call.on, number=name, says=says))
    return gone(call, call.items, "divided", name)


def touches(interest: Mapping[str, Any], items: Sequence[str]) -> bool:
    """Does the interest concern all goods, or some of these?"""
    return not interest.get("items") or bool({*interest["items"]} & {*items})


def stays(interest: Mapping[str, Any], leaving: Sequence[str]) -> bool:
    """Does it concern goods that stay? One in goods that leave alone goes with them."""
    return not interest.get("items") or not {*interest["items"]} <= {*leaving}


def gone(call: EffectCall, items: Sequence[str], status: str, name: str) -> list[LawEvent]:
    marked = {"items": list(items), "status": status, "law": call.provision}
    return [
        LawEvent("items_marked", call.on, marked, call.provision),
        LawEvent("file_linked", call.on, {"number": name}, call.provision),
    ]


def transfer(stage: "Stage", call: EffectCall) -> list[LawEvent]:
    """Who comes takes the place of those who give; for some goods, on a file of their own."""
    owners = stage.facts["applicants"]
    giving = call.facts.get("party") or [owner["id"] for owner in owners]
    stated = [call.facts["new_holder"], *call.facts.get("new_holders", ())]
    comers = [
        party({"name": each} if isinstance(each, str) else each, "new-holder", place)
        for place, each in enumerate(stated, len(owners) + 1)
    ]
    live = {item["id"] for item in stage.facts["live_goods"]}
    if call.items and not live <= {*call.items}:
        return divide_off(stage, call, owned_by(stage.facts, comers))
    kept = owners if call.facts.get("share") else [owner for owner in owners if owner["id"] not in giving]
    stage.facts = {**stage.facts, **owned_by(stage.facts, [*kept, *comers])}
    return []


def owned_by(facts: Facts, owners: list[Facts]) -> Facts:
    return {"applicants": owners, "holders": owners if facts["registered_on"] else [], "representatives": []}


def merge(stage: "Stage", call: EffectCall) -> list[LawEvent]:
    """The files named end, and their goods go on here."""
    goods = {item["id"]: item for item in stage.facts["goods"]}
    joined: list[str] = []
    events = []
    for name in filter(None, (each.strip() for each in re.split(r"[;,\n]", call.facts.get("files", "")))):
        other = stage.file_named(name)
        came = {item["id"]: item for item in other.facts["live_goods"]}
        goods |= came
        joined += came
        other.record([*gone(call, list(came), "merged", stage.name)])
        other.happen(Occurrence("merged", call.on))
        events.append(LawEvent("file_linked", call.on, {"number": name}, call.provision))
    stage.facts = {**stage.facts, "goods": list(goods.values())}
    listed = {"goods": list(goods.values()), "items": joined}
    return [LawEvent("goods_joined", call.on, listed, call.provision), *events]


def convert(stage: "Stage", call: EffectCall) -> list[LawEvent]:
    """A new application with the date of this one, examined anew; the story calls it "conversion"."""
    name = stage.free_name("conversion")
    facts = stage.facts
    named = call.items or [item["id"] for item in facts["live_goods"]]
    named = named or [item["id"] for item in facts["goods"] if item["status"] == "refused"]
    goods = [{**item, "status": "pending"} for item in facts["goods"] if item["id"] in named]
    filed_on = as_day(call.facts.get("filed_on") or facts["filed_on"])
    begun = {
        **facts,
        "goods": goods,
        "received_on": call.on,
        "filed_on": filed_on,
        "registered_on": None,
        "expires_on": None,
        "holders": [],
        "mark": {**facts["mark"], "category": call.facts.get("category") or facts["mark"]["category"]},
        "links": [{"kind": call.facts.get("kind", "conversion-of"), "number": stage.name, "office": ""}],
        "filed_as": "",
        "stated": {},
        "answers": {},
    }
    law = stage.law
    child = stage.beside(name, begun, Law(law.book, stage.book.in_force(filed_on), law.calendar, law.office))
    dates = {"received_on": call.on.isoformat(), "filed_on": filed_on.isoformat()}
    child.record([LawEvent("file_opened", call.on, {"content": {"goods": goods}, "dates": dates}, call.provision)])
    child.follow(start(child.law, child.facts, call.on, case=child.case, number=name))
    return gone(call, named, "converted", name)


ACROSS: Mapping[str, Callable[["Stage", EffectCall], list[LawEvent]]] = {
    "divide": divide,
    "transfer": transfer,
    "merge": merge,
    "convert": convert,
}
