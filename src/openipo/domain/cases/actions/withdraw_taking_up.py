"""A proposal to take up a file is taken back, by whoever proposed it or whoever would have to confirm it."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import signature
from openipo.domain.cases.errors import CaseError, NotFound
from openipo.domain.cases.permissions import may, require
from openipo.domain.cases.separation import persons
from openipo.domain.cases.taking_up.back_file import locked_back_file
from openipo.domain.cases.taking_up.recorded import WITHDRAWN
from openipo.domain.rights.api import project
from openipo.kernel.ledger.api import NewEvent, append
from openipo.kernel.security.api import AccessRefused, refused


@transaction.atomic
def withdraw_taking_up(*, file: UUID, because: str, on: date, by: Actor, at: datetime) -> None:
    """The proposal no longer waits; the reason stays in the history."""
    require(by, "propose-taking-up")
    found = locked_back_file(file)
    if found.waiting is None:
        raise NotFound(gettext_noop("No proposal to take up this file waits."))
    if by.id not in persons(found.waiting.by) and not may(by, "confirm-taking-up"):
        raise AccessRefused(refused(gettext_lazy("Only who proposed this, or may confirm it, takes it back.")))
    if not because.strip():
        raise CaseError(gettext_noop("Say why the proposal is taken back."))
    event = NewEvent(WITHDRAWN, on, {"because": because.strip()}, "")
    recorded = append(chain=file, events=[event], actor=signature(by), at=at, expected_length=len(found.history))
    project(file, [*found.history, *recorded], already=len(found.history))
