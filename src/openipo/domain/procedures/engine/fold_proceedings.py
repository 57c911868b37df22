"""Events of proceedings, steps and occurrences, folded."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.parties import in_their_place
from openipo.domain.procedures.engine.workbench import Workbench, day
from openipo.domain.procedures.model.state import ItemMark, ProceedingState, ProposalState

Payload = Mapping[str, Any]


def anchor(bench: Workbench, proceeding: str, name: str, on: date) -> None:
    """Remember the day on which an occurrence last happened, in its proceeding or, without one, on the file."""
    if proceeding in bench.proceedings:
        state = bench.proceedings[proceeding]
        bench.proceedings[proceeding] = replace(state, anchors={**state.anchors, name: on})
    else:
        bench.anchors[name] = on


def pin(bench: Workbench, payload: Payload, on: date) -> None:
    bench.book = payload["book"]
    bench.revision = payload["revision"]


def move(bench: Workbench, payload: Payload, on: date) -> None:
    bench.revision = payload["to"]


def open_(bench: Workbench, payload: Payload, on: date) -> None:
    key = payload["proceeding"]
    bench.proceedings[key] = ProceedingState(
        key=key,
        procedure=payload["procedure"],
        phase=payload["phase"],
        opened_on=on,
        entered_on=day(payload.get("entered_on", on)),
        number=payload.get("number", ""),
        facts=payload.get("facts", {}),
        items=tuple(payload.get("items", ())),
        states=tuple(payload.get("states", ())),
        parties=tuple(payload.get("parties", ())),
        anchors={f"opened:{payload['procedure']}": on, **days_by_name(payload.get("anchors", {}))},
        final=payload.get("final", False),
        outcome=payload.get("outcome", ""),
    )


def days_by_name(stated: Mapping[str, Any]) -> dict[str, date]:
    """Anchors that a proceeding brings along from the file that this one was divided from."""
    return {name: day(value) for name, value in stated.items()}


def take(bench: Workbench, payload: Payload, on: date) -> None:
    key = payload["proceeding"]
    state = bench.proceedings[key]
    moved = payload["to"] != payload["from"]
    bench.proceedings[key] = replace(
        state,
        phase=payload["to"],
        entered_on=on if moved else state.entered_on,
        final=payload.get("final", False),
        outcome=payload.get("outcome", ""),
        panel=tuple(payload.get("panel", state.panel)),
        parties=in_their_place(state.parties, payload.get("parties", ())),
        anchors={**state.anchors, f"step:{payload['step']}": on},
    )
    bench.proposals.pop(payload.get("proposal", ""), None)
    bench.latest_step = (key, bench.length)


def propose(bench: Workbench, payload: Payload, on: date) -> None:
    bench.proposals[payload["key"]] = ProposalState(
        key=payload["key"],
        proceeding=payload["proceeding"],
        step=payload["step"],
        proposed_by=payload["by"],
        proposed_on=on,
        facts=payload.get("facts", {}),
        items=tuple(payload.get("items", ())),
        states=tuple(payload.get("states", ())),
    )


def agree(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.proposals[payload["key"]]
    bench.proposals[state.key] = replace(state, agreed=(*state.agreed, payload["by"]))


def object_to(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.proposals[payload["key"]]
    bench.proposals[state.key] = replace(state, objected=(*state.objected, payload["by"]))


def withdraw_proposal(bench: Workbench, payload: Payload, on: date) -> None:
    bench.proposals.pop(payload["key"], None)


def set_anchor(bench: Workbench, payload: Payload, on: date) -> None:
    anchor(bench, payload["proceeding"], f"set:{payload['anchor']}", day(payload["on"]))


def occur(bench: Workbench, payload: Payload, on: date) -> None:
    anchor(bench, payload.get("proceeding", ""), payload["name"], day(payload["on"]))


def suspend(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.proceedings[payload["proceeding"]]
    bench.proceedings[state.key] = replace(state, suspended_by=(*state.suspended_by, payload["by"]))


def resume(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.proceedings[payload["proceeding"]]
    left = tuple(key for key in state.suspended_by if key != payload["by"])
    bench.proceedings[state.key] = replace(state, suspended_by=left)


def mark_items(bench: Workbench, payload: Payload, on: date) -> None:
    """Goods that stand differently, by the step that was taken just before."""
    proceeding, place = bench.latest_step
    for item in payload["items"]:
        bench.marks[item] = ItemMark(proceeding, bench.items.get(item, ""), payload["status"], place)
        bench.items[item] = payload["status"]


def mark_states(bench: Workbench, payload: Payload, on: date) -> None:
    for state in payload["states"]:
        bench.states[state] = payload["status"]


def change_register_status(bench: Workbench, payload: Payload, on: date) -> None:
    bench.register_status = payload["status"]


def make_public(bench: Workbench, payload: Payload, on: date) -> None:
    bench.is_public = True


HANDLERS = {
    "revision_pinned": pin,
    "revision_moved": move,
    "proceeding_opened": open_,
    "step_taken": take,
    "step_proposed": propose,
    "proposal_agreed": agree,
    "proposal_objected": object_to,
    "proposal_withdrawn": withdraw_proposal,
    "anchor_set": set_anchor,
    "occurred": occur,
    "proceeding_suspended": suspend,
    "proceeding_resumed": resume,
    "items_marked": mark_items,
    "states_marked": mark_states,
    "register_status_changed": change_register_status,
    "made_public": make_public,
}
