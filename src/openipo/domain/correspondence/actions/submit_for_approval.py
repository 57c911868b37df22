"""A draft is handed to a second pair of eyes."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Letter
from openipo.domain.correspondence.permissions import may_write


@transaction.atomic
def submit_for_approval(*, letter: UUID, by: Actor, at: datetime) -> Letter:
    """The letter awaits approval and is edited no more. Raises `LetterRefused` where it is no draft."""
    row, after = locked(letter, "submit for approval")
    go_on_if(may_write(by, row), row, "submit for approval")
    row.state, row.submitted_by, row.submitted_at, row.sent_back_because = after, by.id, at, ""
    row.save(update_fields=["state", "submitted_by", "submitted_at", "sent_back_because"])
    return row
