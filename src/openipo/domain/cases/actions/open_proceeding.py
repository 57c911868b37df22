"""A request opens a proceeding on a file: an opposition, a renewal, a change of name."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.done import Done, as_answer, done, from_answer
from openipo.domain.cases.once import once
from openipo.domain.cases.permissions import require
from openipo.domain.parties.api import Party, party_as_json
from openipo.domain.procedures.api import open_proceeding as opened


@transaction.atomic
def open_proceeding(
    *,
    file: UUID,
    procedure: str,
    on: date,
    by: Actor,
    at: datetime,
    facts: Mapping[str, Any] | None = None,
    items: Sequence[str] = (),
    states: Sequence[str] = (),
    parties: Sequence[Party] = (),
    expected_length: int | None = None,
    key: str = "",
) -> Done:
    """Open it on a request received on the day `on`; it takes its number where the law gives it a series.

    `facts` are what the request states, `items` the goods and `states` the designated states it concerns, `parties`
    who asks (an opponent, its representative). Raises `StepNotAllowed` with the obstacles, `FileMoved`, `KeyReused`.
    """
    require(by, "open-proceeding")
    named = [party_as_json(party) for party in parties]
    asked = {"file": file, "procedure": procedure, "on": on, "facts": facts, "items": list(items), "parties": named}
    if states:
        asked["states"] = list(states)

    def carry_out() -> dict[str, Any]:
        at_hand = take_up(file, expected_length=expected_length)
        act = begin(at_hand, on, at, by)
        now = act.at_hand
        decision = opened(
            now.law,
            now.case,
            now.facts,
            procedure=procedure,
            on=on,
            request_facts=facts,
            items=items,
            states=states,
            parties=named,
        )
        act.add(decision)
        return as_answer(done(at_hand, act.write()))

    return from_answer(once("open_proceeding", key, asked, at=at, carry_out=carry_out))
