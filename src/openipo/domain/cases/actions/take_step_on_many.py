"""The same step on a group of files, with a result for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.take_step import take_step
from openipo.domain.cases.collective import REFUSALS
from openipo.domain.cases.done import Done
from openipo.domain.cases.permissions import require


@dataclass(frozen=True)
class Outcome:
    """What became of one file: `done`, or `refusal` with its reason in words."""

    file: UUID
    done: Done | None = None
    refusal: Exception | None = None


def take_step_on_many(
    *,
    files: Sequence[UUID],
    proceeding: str,
    step: str,
    on: date,
    by: Actor,
    at: datetime,
    facts: Mapping[str, Any] | None = None,
    key: str = "",
) -> list[Outcome]:
    """Take the step on each file in its own transaction; a refusal on one leaves the others as they are.

    With a `key`, sent again it goes on with the files that were not yet done and repeats nothing.
    """
    require(by, "work")
    outcomes = []
    for file in dict.fromkeys(files):
        own_key = f"{key}:{file}" if key else ""
        try:
            result = take_step(
                file=file, proceeding=proceeding, step=step, on=on, by=by, at=at, facts=facts, key=own_key
            )
        except REFUSALS as refusal:
            outcomes.append(Outcome(file, refusal=refusal))
        else:
            outcomes.append(Outcome(file, done=result))
    return outcomes
