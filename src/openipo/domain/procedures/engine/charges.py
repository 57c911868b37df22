"""Fees charged, priced on the day and on the facts of the file, and priced again where the law says so."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.docket import Docket, next_key
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.plain import plain
from openipo.domain.procedures.engine.situation import Situation, states_left
from openipo.domain.procedures.model.book import Fee
from openipo.domain.procedures.model.state import FeeState
from openipo.domain.procedures.pricing.price import Priced, price


def charge(docket: Docket, fee_id: str, situation: Situation, *, priced_on: date | None = None) -> None:
    """Charge a fee at the price of the day, on the facts of the file, the request and the step.

    `priced_on` is the day since which a fee is owed that was charged in an older system.
    """
    fee = docket.law.revision.fees[fee_id]
    proceeding = situation.proceeding
    states = states_concerned(docket, situation)
    counts = counted(docket.facts, situation.items or proceeding.items)
    stated = {**docket.facts, **counts, **proceeding.facts, **situation.step_facts}
    stated |= {"states": len(states_left(docket.case)), "states_concerned": len(states)}
    facts = facts_priced(fee, stated)
    priced = price_of(docket.law, fee, priced_on or situation.on, facts)
    docket.record(
        "fee_charged",
        situation.on,
        fee.law,
        key=next_key(f"{proceeding.key}/{fee_id}", docket.case.fees),
        fee=fee_id,
        proceeding=proceeding.key,
        payer=fee.payer,
        amount=priced.amount_minor,
        currency=priced.currency,
        because=priced.because,
        law=fee.law,
        facts=facts,
        **({"states": states} if states else {}),
    )


def states_concerned(docket: Docket, situation: Situation) -> tuple[str, ...]:
    """The designated states that a fee is for: those that the step or the request names; else all there are."""
    proceeding = situation.proceeding
    named = {**proceeding.facts, **situation.step_facts}.get("states", ())
    return situation.states or proceeding.states or tuple(named) or states_left(docket.case)


def price_of(law: Law, fee: Fee, on: date, facts: Mapping[str, Any]) -> Priced:
    return price(fee, on, facts, law.office.currency, law.office.minor_units)


def facts_priced(fee: Fee, known: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that the price depends on, as plain values, to be kept with the charge."""
    rows = [row for each in fee.prices for row in each.rows]
    names = {name for row in rows for name in row.when} | {part.of for row in rows for part in row.each}
    return {name: plain(known[name]) for name in sorted(names) if name in known}


def counted(facts: Mapping[str, Any], items: tuple[str, ...]) -> dict[str, int]:
    """How many goods items a step or proceeding concerns, and in how many classes (all of them if it names none)."""
    goods = [item for item in facts.get("goods", ()) if not items or item["id"] in items]
    return {"items_concerned": len(goods), "classes_concerned": len({item["class"] for item in goods})}


def price_today(law: Law, state: FeeState, on: date) -> tuple[int, Mapping[str, str]]:
    """What a charged fee comes to when it is paid on the day, in minor units, with the reckoning in words.

    Some fees keep the price of the day on which they were charged, others follow the price in force on payment.
    """
    fee = law.revision.fees.get(state.fee)
    if fee is None or fee.price_on == "due" or state.status != "due":
        return state.amount, state.because
    priced = price_of(law, fee, on, state.facts)
    return priced.amount_minor, priced.because
