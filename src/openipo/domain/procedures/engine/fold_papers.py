"""Events of fees, letters, gazette entries and tasks, folded."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.fold_proceedings import anchor
from openipo.domain.procedures.engine.workbench import Workbench, day, day_or_none
from openipo.domain.procedures.model.state import EntryState, FeeState, LetterState, TaskState

Payload = Mapping[str, Any]


def charge(bench: Workbench, payload: Payload, on: date) -> None:
    bench.fees[payload["key"]] = FeeState(
        key=payload["key"],
        fee=payload["fee"],
        proceeding=payload["proceeding"],
        charged_on=on,
        amount=payload["amount"],
        currency=payload["currency"],
        because=payload["because"],
        law=payload["law"],
        facts=payload.get("facts", {}),
        states=tuple(payload.get("states", ())),
    )


def reprice(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.fees[payload["key"]]
    bench.fees[state.key] = replace(state, amount=payload["amount"], because=payload["because"])


def pay(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.fees[payload["key"]]
    bench.fees[state.key] = replace(state, status="paid", paid_on=on, paid_amount=payload["paid_amount"])
    anchor(bench, state.proceeding, f"paid:{state.fee}", on)


def pay_part(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.fees[payload["key"]]
    bench.fees[state.key] = replace(state, paid_amount=payload["paid_amount"])


def unpay(bench: Workbench, payload: Payload, on: date) -> None:
    """A payment was cancelled: so much of the fee is due again. What had followed from it is for a person to undo."""
    state = bench.fees[payload["key"]]
    bench.fees[state.key] = replace(state, status="due", paid_on=None, paid_amount=payload["paid_amount"])


def waive(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.fees[payload["key"]]
    bench.fees[state.key] = replace(state, status="waived", paid_on=on)
    anchor(bench, state.proceeding, f"paid:{state.fee}", on)


def draft(bench: Workbench, payload: Payload, on: date) -> None:
    bench.letters[payload["key"]] = LetterState(
        key=payload["key"],
        letter=payload["letter"],
        proceeding=payload["proceeding"],
        drafted_on=on,
        to=payload["to"],
        law=payload["law"],
        facts=payload.get("facts", {}),
    )


def issue(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.letters[payload["key"]]
    bench.letters[state.key] = replace(state, issued_on=on)


def serve(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.letters[payload["key"]]
    served_on = day(payload["served_on"])
    bench.letters[state.key] = replace(
        state, issued_on=state.issued_on or served_on, served_on=served_on, means=payload.get("means", "")
    )
    anchor(bench, state.proceeding, f"served:{state.letter}", served_on)


def queue(bench: Workbench, payload: Payload, on: date) -> None:
    bench.entries[payload["key"]] = EntryState(
        key=payload["key"],
        section=payload["section"],
        proceeding=payload["proceeding"],
        queued_on=on,
        law=payload["law"],
        items=tuple(payload.get("items", ())),
    )


def publish(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.entries[payload["key"]]
    published_on = day(payload["published_on"])
    bench.entries[state.key] = replace(state, published_on=published_on, issue=payload.get("issue", ""))
    anchor(bench, state.proceeding, f"published:{state.section}", published_on)


def open_task(bench: Workbench, payload: Payload, on: date) -> None:
    bench.tasks[payload["key"]] = TaskState(
        key=payload["key"],
        proceeding=payload["proceeding"],
        phase=payload["phase"],
        role=payload["role"],
        label=payload["label"],
        opened_on=on,
        due_on=day_or_none(payload.get("due_on")),
    )


def close_task(bench: Workbench, payload: Payload, on: date) -> None:
    bench.tasks.pop(payload["key"], None)


HANDLERS = {
    "fee_charged": charge,
    "fee_repriced": reprice,
    "fee_paid": pay,
    "fee_part_paid": pay_part,
    "fee_unpaid": unpay,
    "fee_waived": waive,
    "letter_drafted": draft,
    "letter_issued": issue,
    "letter_served": serve,
    "entry_queued": queue,
    "entry_published": publish,
    "task_opened": open_task,
    "task_closed": close_task,
}
