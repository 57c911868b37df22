"""Events of clocks, folded."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.workbench import Workbench, day, day_or_none
from openipo.domain.procedures.model.state import ClockState

Payload = Mapping[str, Any]


def start(bench: Workbench, payload: Payload, on: date) -> None:
    bench.clocks[payload["key"]] = ClockState(
        key=payload["key"],
        clock=payload["clock"],
        proceeding=payload["proceeding"],
        started_on=day(payload["started_on"]),
        expires_on=day_or_none(payload["expires_on"]),
        grace_until=day_or_none(payload.get("grace_until")),
        because=payload["because"],
        law=payload["law"],
        **taken_over(payload),
    )


def taken_over(payload: Payload) -> dict[str, Any]:
    """What a clock brings along from the file that this one was divided from."""
    return {
        "status": payload.get("status", "running"),
        "extensions": payload.get("extensions", 0),
        "suspended_on": day_or_none(payload.get("suspended_on")),
        "suspended_days": payload.get("suspended_days", 0),
        "reminded": tuple(payload.get("reminded", ())),
        "questioned": tuple(payload.get("questioned", ())),
    }


def change_end(bench: Workbench, payload: Payload, on: date) -> None:
    """A new last day: after an extension, a suspension or a closure."""
    state = bench.clocks[payload["key"]]
    bench.clocks[state.key] = replace(
        state,
        status="running",
        started_on=day(payload.get("started_on", state.started_on)),
        expires_on=day(payload["expires_on"]),
        grace_until=day_or_none(payload.get("grace_until")),
        because=payload["because"],
        extensions=payload.get("extensions", state.extensions),
        suspended_days=payload.get("suspended_days", state.suspended_days),
        suspended_on=None,
    )


def suspend(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.clocks[payload["key"]]
    bench.clocks[state.key] = replace(
        state, status="suspended", suspended_on=on, expires_on=None, grace_until=None, because=payload["because"]
    )


def end(status: str) -> Any:
    def handler(bench: Workbench, payload: Payload, on: date) -> None:
        state = bench.clocks[payload["key"]]
        bench.clocks[state.key] = replace(state, status=status, ended_on=on)

    return handler


def remind(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.clocks[payload["key"]]
    bench.clocks[state.key] = replace(state, reminded=(*state.reminded, payload["reminder"]))


def question(bench: Workbench, payload: Payload, on: date) -> None:
    state = bench.clocks[payload["key"]]
    bench.clocks[state.key] = replace(state, questioned=(*state.questioned, payload["would_expire_on"]))


HANDLERS = {
    "clock_started": start,
    "clock_extended": change_end,
    "clock_moved": change_end,
    "clock_resumed": change_end,
    "clock_suspended": suspend,
    "clock_met": end("met"),
    "clock_missed": end("missed"),
    "clock_stopped": end("stopped"),
    "clock_reminded": remind,
    "clock_questioned": question,
}
