"""A letter came back."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Letter
from openipo.domain.correspondence.permissions import may_dispatch

STEP = "record return"


@transaction.atomic
def record_return(*, letter: UUID, on: date, reason: str, by: Actor) -> Letter:
    """The letter as returned on the day; it is served anew by another way. Raises `LetterRefused`."""
    row, after = locked(letter, STEP)
    go_on_if(may_dispatch(by, row), row, STEP)
    if row.issued_on and on < row.issued_on:
        problem = gettext("The letter was issued on %(issued_on)s and cannot have come back on %(on)s.") % {
            "issued_on": row.issued_on,
            "on": on,
        }
        raise LetterRefused(problem, step=STEP, state=row.state, law=row.law)
    row.state, row.returned_on, row.return_reason = after, on, reason
    row.save(update_fields=["state", "returned_on", "return_reason"])
    return row
