"""A letter goes back to its author."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Letter
from openipo.domain.correspondence.permissions import may_write


@transaction.atomic
def send_back(*, letter: UUID, because: str, by: Actor) -> Letter:
    """The letter is a draft again, with the reason; an approval given before is gone. Raises `LetterRefused`."""
    row, after = locked(letter, "send back")
    go_on_if(may_write(by, row), row, "send back")
    if not because.strip():
        raise LetterRefused(gettext("Say why the letter goes back."), step="send back", state=row.state, law=row.law)
    row.state, row.sent_back_because, row.approved_by, row.approved_at = after, because, "", None
    row.save(update_fields=["state", "sent_back_because", "approved_by", "approved_at"])
    return row
