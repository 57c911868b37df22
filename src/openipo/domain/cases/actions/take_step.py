"""An officer takes a step on a file, or proposes it where the law wants four eyes."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.done import Done, as_answer, done, from_answer
from openipo.domain.cases.once import once
from openipo.domain.cases.other_files import take_up_with_others
from openipo.domain.cases.panel import refuse_unfit_panel
from openipo.domain.cases.permissions import require
from openipo.domain.cases.separation import refuse_if_separated
from openipo.domain.procedures.api import take


@transaction.atomic
def take_step(
    *,
    file: UUID,
    proceeding: str,
    step: str,
    on: date,
    by: Actor,
    at: datetime,
    facts: Mapping[str, Any] | None = None,
    items: Sequence[str] = (),
    states: Sequence[str] = (),
    expected_length: int | None = None,
    key: str = "",
) -> Done:
    """Take the step on the legal day `on`, with everything the law attaches to it.

    A four-eyes step is only proposed (`Done.proposal`). `facts` are what the step asks for, `items` the goods it
    touches, `states` the designated states. Raises `StepNotAllowed` with its obstacles, `FileMoved`, `KeyReused`,
    `AccessRefused`.
    """
    require(by, "work")
    asked = {"file": file, "proceeding": proceeding, "step": step, "on": on, "facts": facts, "items": list(items)}
    if states:
        asked["states"] = list(states)

    def carry_out() -> dict[str, Any]:
        at_hand, others = take_up_with_others(
            file, proceeding=proceeding, step=step, facts=facts, expected_length=expected_length
        )
        provision = at_hand.law.step_named(at_hand.law.proceeding_named(at_hand.case, proceeding), step)
        refuse_if_separated(at_hand, by, proceeding, step, provision.by)
        refuse_unfit_panel(at_hand, at_hand.case.proceedings[proceeding], provision, facts or {}, on)
        act = begin(at_hand, on, at, by, others)
        now = act.at_hand
        decision = take(
            now.law,
            now.case,
            now.facts,
            proceeding=proceeding,
            step=step,
            by=by,
            on=on,
            step_facts=facts,
            items=items,
            states=states,
        )
        act.add(decision)
        return as_answer(done(at_hand, act.write(), act))

    return from_answer(once("take_step", key, asked, at=at, carry_out=carry_out))
