"""A hearing is postponed: another takes its place."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.hearings.actions.fix_hearing import Heard, Sitting, fix_hearing
from openipo.domain.hearings.errors import HearingRefused
from openipo.domain.hearings.locking import to_come
from openipo.domain.hearings.models import Hearing
from openipo.domain.hearings.permissions import require
from openipo.domain.hearings.rules.moves import POSTPONED


@transaction.atomic
def postpone_hearing(*, hearing: UUID, sitting: Sitting, because: str, by: Actor, at: datetime) -> Hearing:
    """The new hearing. Raises HearingRefused without a reason, or where the new time cannot be had."""
    require(by, "fix")
    if not because.strip():
        raise HearingRefused(gettext_noop("Say why the hearing is postponed."))
    row = to_come(hearing)
    heard = Heard(row.file, row.proceeding, row.number, row.what)
    new = fix_hearing(heard=heard, sitting=sitting, by=by, at=at, follows=row)
    row.state, row.because = POSTPONED, because.strip()
    row.save(update_fields=["state", "because"])
    return new
