"""The smallest register that a story needs: what effects change in the facts, as events that the fold knows.

The real register is the rights room's. Here only what rules, prices and clocks look at is kept: the filing date, the
goods, names and addresses, registration and expiry, and what burdens or uses the right.
Everything else a step brings about shows in its effects.
"""

from collections.abc import Callable, Mapping
from typing import Any

from openipo.domain.procedures.clocks.protection import end_of_protection
from openipo.domain.procedures.engine.situation import ENDED_STATES
from openipo.domain.procedures.model.book import Revision
from openipo.domain.procedures.model.outcome import EffectCall, LawEvent
from openipo.domain.procedures.model.state import ENDED_ITEMS, CaseState
from openipo.domain.procedures.scenarios.interests import INTEREST_EFFECTS, as_day
from openipo.domain.procedures.scenarios.story import Filing

Facts = dict[str, Any]


def facts_of_filing(filing: Filing) -> Facts:
    """The facts as `domain/rights/facts.py` documents them, as far as a story states them."""
    return with_goods(
        {
            "applicant_is_small": False,
            **filing.declarations,
            "declarations": dict(filing.declarations),
            "filed_as": filing.filed_as,
            "stated": dict(filing.stated),
            "channel": filing.channel,
            "language": "en",
            "received_on": filing.on,
            "filed_on": filing.on,
            "filing_date_is_accorded": False,
            "registered_on": None,
            "expires_on": None,
            "applicants": [party(each, "applicant", place) for place, each in enumerate(filing.applicants, 1)],
            "representatives": [
                party(each, "representative", place) for place, each in enumerate(filing.representatives, 1)
            ],
            "holders": [],
            "opponents": [],
            "powers": [{"grantor": "", "representative": "", "document": "", **power} for power in filing.powers],
            "mark": {**EMPTY_MARK, **filing.mark},
            "goods": [dict(item) for item in filing.goods],
            "priorities": [
                {"office": "", "number": "", "items": [], "document": "", **each} for each in filing.priorities
            ],
            "documents": [dict(each) for each in filing.documents],
            "document_kinds": sorted({each.get("kind", "") for each in filing.documents}),
            "links": [],
            "designations": [{"state": state, "status": "designated", "without": []} for state in filing.states],
            "interests": [],
        },
        {},
    )


EMPTY_MARK: Mapping[str, Any] = {
    "kind": "word",
    "text": "",
    "category": "individual",
    "description": "",
    "colours": [],
    "transliteration": "",
    "translation": "",
    "disclaimer": "",
    "language": "",
    "standard_characters": False,
    "vienna_codes": [],
    "representations": [],
}


def party(stated: Mapping[str, Any], role: str, place: int) -> Facts:
    """A party; a story that gives a country only means an address there."""
    country = stated.get("country", "")
    address = stated.get("address") or {"lines": ["1 Main Street"], "city": "", "country": country}
    return {"id": f"{role[0]}{place}", "role": role, "name": "", "country": country, **stated, "address": address}


def with_goods(facts: Facts, statuses: Mapping[str, str]) -> Facts:
    """The facts with the goods in their present status, and what is counted from them."""
    goods = [{**item, "status": statuses.get(item["id"], item.get("status", "pending"))} for item in facts["goods"]]
    live = [item for item in goods if item["status"] not in ENDED_ITEMS]
    numbers = sorted({item["class"] for item in live})
    return {
        **facts,
        "goods": goods,
        "live_goods": live,
        "items": len(live),
        "classes": len(numbers),
        "class_numbers": numbers,
    }


def with_states(facts: Facts, statuses: Mapping[str, str]) -> Facts:
    """The facts with the designated states in their present status."""
    known = {each["state"]: each for each in facts["designations"]}
    designations = [
        {"without": [], **known.get(state, {}), "state": state, "status": status} for state, status in statuses.items()
    ]
    return {**facts, "designations": designations, "states": sum(live(each) for each in designations)}


def live(designation: Facts) -> bool:
    return designation["status"] not in ENDED_STATES


def carry_out(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    """An effect carried out: the facts after it, and the register's event where the procedures look at one."""
    effect = EFFECTS.get(call.effect)
    return effect(call, facts, case, revision) if effect else (facts, [])


def accord(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    filed_on = as_day(call.facts.get("filed_on")) or facts["received_on"]
    event = LawEvent("filing_date_accorded", call.on, {"filed_on": filed_on.isoformat()}, call.provision)
    return {**facts, "filed_on": filed_on, "filing_date_is_accorded": True}, [event]


def register(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    registered_on = as_day(call.facts.get("registered_on")) or call.on
    expires_on = as_day(call.facts.get("expires_on"))
    if expires_on is None and revision.term:
        expires_on = end_of_protection(revision.term, filed_on=facts["filed_on"], registered_on=registered_on)
    payload = {"registered_on": registered_on.isoformat(), "expires_on": expires_on.isoformat() if expires_on else ""}
    changed = {**facts, "registered_on": registered_on, "expires_on": expires_on, "holders": facts["applicants"]}
    return changed, [LawEvent("mark_registered", call.on, payload, call.provision)]


def renew(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    expires_on = as_day(call.facts.get("expires_on"))
    if expires_on is None and revision.term:
        expires_on = end_of_protection(
            revision.term,
            filed_on=facts["filed_on"],
            registered_on=facts["registered_on"] or call.on,
            expires_on=facts["expires_on"],
        )
    payload = {"expires_on": expires_on.isoformat() if expires_on else ""}
    return {**facts, "expires_on": expires_on}, [LawEvent("renewed", call.on, payload, call.provision)]


def change(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    """A new name or address of the first applicant or holder."""
    stated = {name: call.facts[name] for name in ("name", "address") if call.facts.get(name)}
    changed = [{**facts["applicants"][0], **stated}, *facts["applicants"][1:]] if facts["applicants"] else []
    return {**facts, "applicants": changed, "holders": changed if facts["holders"] else []}, []


def appoint(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    """Who comes takes the place of all there are, or of those who are said to go."""
    stated = call.facts.get("representative")
    named = {"name": stated} if isinstance(stated, str) else stated
    named_to_go = call.facts.get("removes") or [each["id"] for each in facts["representatives"]]
    goes = [named_to_go] if isinstance(named_to_go, str) else named_to_go
    stays = [each for each in facts["representatives"] if each["id"] not in goes]
    comes = [party(named, "representative", len(facts["representatives"]) + 1)] if named else []
    return {**facts, "representatives": [*stays, *comes]}, []


def designate(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    named = [{"state": state} for state in call.facts.get("states", ())]
    return facts, [LawEvent("states_designated", call.on, {"designations": named}, call.provision)]


def exclude(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    """Goods for which the mark has no effect in the states touched."""
    excluded = list(call.facts.get("goods_excluded", ()))
    changed = [
        {**each, "without": sorted({*each["without"], *excluded})} if each["state"] in call.states else each
        for each in facts["designations"]
    ]
    return {**facts, "designations": changed}, []


def reword(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    """Goods in other words: what was answered about them counts no more. The story itself does not keep the words."""
    if not call.facts.get("goods"):
        return facts, []
    about_goods = {check.id for check in revision.checks.values() if check.about_goods}
    answers = {
        place: {check: answer for check, answer in given.items() if check not in about_goods}
        for place, given in facts.get("answers", {}).items()
    }
    return {**facts, "answers": answers}, []


def link(call: EffectCall, facts: Facts, case: CaseState, revision: Revision) -> tuple[Facts, list[LawEvent]]:
    number = call.facts.get("files") or call.facts.get("registration_number", "")
    tie = {"kind": call.facts.get("kind", ""), "number": number, "office": call.facts.get("office", "")}
    return {**facts, "links": [*facts["links"], tie]}, [LawEvent("file_linked", call.on, tie, call.provision)]


EFFECTS: Mapping[str, Callable[[EffectCall, Facts, CaseState, Revision], tuple[Facts, list[LawEvent]]]] = {
    "accord-filing-date": accord,
    "register": register,
    "renew": renew,
    "change-name-or-address": change,
    "change-representative": appoint,
    "designate": designate,
    "exclude-goods": exclude,
    "link": link,
    "limit-goods": reword,
    "classify-goods": reword,
    **INTEREST_EFFECTS,
}
