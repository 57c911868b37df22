"""An issued letter is sent by e-mail, through the outbox."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Dispatch
from openipo.domain.correspondence.permissions import may_dispatch
from openipo.domain.correspondence.queries import addressee_of
from openipo.kernel.tasks.api import schedule

KIND = "correspondence.e-mail"
STEP = "send"


@transaction.atomic
def send_by_email(*, letter: UUID, by: Actor, at: datetime, to: str = "") -> Dispatch:
    """Asks for the e-mail; it leaves after the commit. `to` overrides the addressee's own address.

    What became of it stands in the dispatch. It is no proof of service: that is recorded by `record_service`.
    """
    row = locked(letter, STEP)[0]
    go_on_if(may_dispatch(by, row), row, STEP)
    address = to or addressee_of(row).email
    if not address:
        reason = gettext("The addressee has given no e-mail address; send the letter by post.")
        raise LetterRefused(reason, step=STEP, state=row.state, law=row.law)
    count = row.dispatches.count() + 1
    dispatch = Dispatch.objects.create(
        letter=row, to=address, asked_by=by.id, asked_at=at, message_id=f"<{row.id}.{count}@openipo.invalid>"
    )
    schedule(KIND, f"{row.id}/{count}", {"dispatch": dispatch.pk}, at=at)
    return dispatch
