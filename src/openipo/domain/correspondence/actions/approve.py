"""A second officer approves a letter."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Letter
from openipo.domain.correspondence.permissions import may_approve


@transaction.atomic
def approve(*, letter: UUID, by: Actor, at: datetime) -> Letter:
    """The letter may be signed. Raises `LetterRefused` where the officer had a hand in it, or it awaits no approval."""
    row, after = locked(letter, "approve")
    go_on_if(may_approve(by, row), row, "approve")
    row.state, row.approved_by, row.approved_at = after, by.id, at
    row.save(update_fields=["state", "approved_by", "approved_at"])
    return row
