"""Record that somebody looked at a file that is not yet public."""

from datetime import datetime
from uuid import UUID

from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.models import Look


def record_look(*, by: Actor, chain: UUID, what: str, at: datetime, because: str = "") -> Look:
    """`what` names the thing opened ("file", "document 12"); `because` the reason, where one was asked for."""
    return Look.objects.create(
        actor=by.id, on_behalf_of=by.on_behalf_of, chain=chain, what=what, because=because, looked_at=at
    )
