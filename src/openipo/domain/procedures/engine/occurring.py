"""What happens outside the office's own steps: a letter is served, a fee paid, an issue published, a date set."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.charges import price_today
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.errors import LawError, UnknownInCase
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.settling import settle
from openipo.domain.procedures.engine.tick import begin
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.outcome import Decision, Occurrence
from openipo.domain.procedures.model.state import CaseState, FeeState


def occur(law: Law, case: CaseState, facts: Mapping[str, Any], occurrence: Occurrence) -> Decision:
    """Record what happened and everything that follows from it.

    `pay`, `waive`, `issue`, `serve` and `publish` make the occurrences; register dates come from
    `register_occurrences`. Raises UnknownInCase if the file has no such fee, letter or entry, LawError if a fee is
    paid that is no longer due.
    """
    docket = begin(law, case, facts, occurrence.effective_on)
    happen(docket, occurrence)
    settle(docket)
    return docket.decision()


def happen(docket: Docket, occurrence: Occurrence) -> None:
    kind, _, name = occurrence.name.partition(":")
    recorder = RECORDERS.get(kind)
    if recorder:
        recorder(docket, occurrence, name)
    else:
        docket.record(
            "occurred",
            occurrence.effective_on,
            docket.law.revision.law,
            name=occurrence.name,
            on=occurrence.on,
            key=occurrence.key,
            proceeding=occurrence.proceeding,
        )
        docket.await_(occurrence)


def record_payment(docket: Docket, occurrence: Occurrence, name: str) -> None:
    """A payment in full at the price of the day has its effect; a part payment is kept until the rest comes."""
    state = due_fee(docket, occurrence, name)
    amount, because = price_today(docket.law, state, occurrence.on)
    received = occurrence.facts.get("amount", amount - state.paid_amount)
    on, law = occurrence.effective_on, state.law
    known = {"key": state.key, "fee": state.fee, "proceeding": state.proceeding, "received": received}
    if state.paid_amount + received < amount:
        docket.record("fee_part_paid", on, law, **known, paid_amount=state.paid_amount + received)
        return
    if amount != state.amount:
        docket.record("fee_repriced", on, law, key=state.key, fee=state.fee, amount=amount, because=because)
    docket.record("fee_paid", on, law, **known, paid_amount=amount)
    docket.await_(replace(occurrence, key=state.key, proceeding=state.proceeding))


def record_waiver(docket: Docket, occurrence: Occurrence, name: str) -> None:
    """A fee that is waived counts as paid."""
    state = due_fee(docket, occurrence, name)
    reason = occurrence.facts.get("reason", "")
    docket.record("fee_waived", occurrence.effective_on, state.law, key=state.key, fee=state.fee, reason=reason)
    docket.await_(replace(occurrence, name=f"paid:{name}", key=state.key, proceeding=state.proceeding))


def due_fee(docket: Docket, occurrence: Occurrence, name: str) -> FeeState:
    state = named(occurrence, docket.case.fees, "fee", name, lambda each: each.status == "due")
    if state.status != "due":
        raise LawError(say("fee_not_due", law=state.law, key=state.key, status=state.status))
    return state


def record_issue(docket: Docket, occurrence: Occurrence, name: str) -> None:
    state = named(occurrence, docket.case.letters, "letter", name, lambda each: each.issued_on is None)
    on = occurrence.effective_on
    docket.record("letter_issued", on, state.law, key=state.key, letter=name, issued_on=occurrence.on)


def record_service(docket: Docket, occurrence: Occurrence, name: str) -> None:
    state = named(occurrence, docket.case.letters, "letter", name, lambda each: each.served_on is None)
    docket.record(
        "letter_served",
        occurrence.effective_on,
        state.law,
        key=state.key,
        letter=name,
        proceeding=state.proceeding,
        served_on=occurrence.on,
        means=occurrence.facts.get("means", ""),
    )
    docket.await_(replace(occurrence, key=state.key, proceeding=state.proceeding))


def record_publication(docket: Docket, occurrence: Occurrence, name: str) -> None:
    state = named(occurrence, docket.case.entries, "section", name, lambda each: each.published_on is None)
    docket.record(
        "entry_published",
        occurrence.effective_on,
        state.law,
        key=state.key,
        section=name,
        proceeding=state.proceeding,
        published_on=occurrence.on,
        issue=occurrence.facts.get("issue", ""),
    )
    docket.await_(replace(occurrence, key=state.key, proceeding=state.proceeding))


def named(
    occurrence: Occurrence,
    states: Mapping[str, Any],
    attribute: str,
    name: str,
    is_open: Callable[[Any], bool],
) -> Any:
    """The fee, letter or entry meant: by key, else the first open one of that name, else the last."""
    if occurrence.key in states:
        return states[occurrence.key]
    found = [each for each in states.values() if getattr(each, attribute) == name and matches(each, occurrence)]
    if occurrence.key or not found:
        raise UnknownInCase(say(f"no_such_{attribute}", key=occurrence.key or name))
    return next((each for each in found if is_open(each)), found[-1])


def matches(state: Any, occurrence: Occurrence) -> bool:
    return occurrence.proceeding in ("", state.proceeding)


RECORDERS: Mapping[str, Callable[[Docket, Occurrence, str], None]] = {
    "paid": record_payment,
    "waived": record_waiver,
    "issued": record_issue,
    "served": record_service,
    "published": record_publication,
}


def register_occurrences(case: CaseState, events: Iterable[Any]) -> list[Occurrence]:
    """The occurrences that register events bring: the case before them, the events that effects have added.

    `filed` where the filing date accorded is another than the day known before, `registered` and `expiry`, and
    `merged` where the file was joined to another.
    """
    found = []
    for event in events:
        if event.kind == "filing_date_accorded":
            filed_on = as_day(event.payload["filed_on"])
            if filed_on not in (case.anchors.get("filed"), case.filed_on):
                found.append(Occurrence("filed", filed_on, set_on=event.effective_on))
        if event.kind == "mark_registered":
            registered_on = as_day(event.payload.get("registered_on") or event.effective_on)
            found.append(Occurrence("registered", registered_on, set_on=event.effective_on))
        if event.kind in ("mark_registered", "renewed") and event.payload.get("expires_on"):
            found.append(Occurrence("expiry", as_day(event.payload["expires_on"]), set_on=event.effective_on))
        if event.kind == "file_merged":
            found.append(Occurrence("merged", event.effective_on))
    return found


def as_day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
