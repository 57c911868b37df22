"""A value of the register that was recorded wrongly is corrected."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.at_hand import locked_length
from openipo.domain.cases.permissions import require
from openipo.domain.rights.api import FileState, correct


@transaction.atomic
def correct_record(
    *,
    file: UUID,
    path: str,
    new: Any,
    reason: str,
    provision: str,
    by: Actor,
    at: datetime,
    effective_on: date | None = None,
    expected_length: int | None = None,
) -> FileState:
    """Record that the value at `path` ("mark.text") is `new`; both values stay in the history, with reason and actor.

    Raises `CorrectionRefused`, `FileMoved`, `AccessRefused`.
    """
    require(by, "correct")
    locked_length(file, expected_length)
    return correct(
        file, path=path, new=new, reason=reason, provision=provision, by=by, at=at, effective_on=effective_on
    )
