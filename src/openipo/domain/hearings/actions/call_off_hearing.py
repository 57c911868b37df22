"""A hearing is called off."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.hearings.errors import HearingRefused
from openipo.domain.hearings.locking import to_come
from openipo.domain.hearings.models import Hearing
from openipo.domain.hearings.permissions import require
from openipo.domain.hearings.rules.moves import CALLED_OFF


@transaction.atomic
def call_off_hearing(*, hearing: UUID, because: str, by: Actor, at: datetime) -> Hearing:
    """Room and people are free again. Raises HearingRefused without a reason."""
    require(by, "fix")
    if not because.strip():
        raise HearingRefused(gettext_noop("Say why the hearing is called off."))
    row = to_come(hearing)
    row.state, row.because = CALLED_OFF, because.strip()
    row.save(update_fields=["state", "because"])
    return row
