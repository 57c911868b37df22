"""An officer says how a file of an older system stands under a law book; a second officer will confirm it."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import signature
from openipo.domain.cases.errors import CaseError
from openipo.domain.cases.law import law_named
from openipo.domain.cases.permissions import require
from openipo.domain.cases.taking_up.back_file import locked_back_file
from openipo.domain.cases.taking_up.recorded import PROPOSED, as_payload
from openipo.domain.procedures.api import Standing, StepNotAllowed, why_not_taken_up
from openipo.domain.rights.api import project
from openipo.kernel.ledger.api import NewEvent, append


@transaction.atomic
def propose_taking_up(
    *, file: UUID, standing: Standing, on: date, by: Actor, at: datetime, expected_length: int | None = None
) -> None:
    """Record the proposal with what the older system said. It is judged by the law now, and again on confirmation.

    Raises `StepNotAllowed` with everything that stands against it, `CaseError` where a proposal waits already or the
    file is under a law, `FileMoved`, `AccessRefused`.
    """
    require(by, "propose-taking-up")
    found = locked_back_file(file, expected_length)
    if found.waiting is not None:
        raise CaseError(gettext_noop("A proposal waits on this file already; confirm it or take it back first."))
    law = law_named(standing.book, standing.revision)
    obstacles = why_not_taken_up(law, found.case, found.facts, standing, on)
    if obstacles:
        raise StepNotAllowed("take up", "", obstacles)
    payload = as_payload(replace(standing, evidence=found.evidence))
    event = NewEvent(PROPOSED, on, payload, law.revision.law)
    recorded = append(chain=file, events=[event], actor=signature(by), at=at, expected_length=len(found.history))
    project(file, [*found.history, *recorded], already=len(found.history))
