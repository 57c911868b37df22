"""A finding is so, and stays: its owner says why."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.quality.errors import QualityRefusal
from openipo.domain.quality.models import QualityFinding
from openipo.domain.quality.permissions import require_owner
from openipo.kernel.locks.api import locked


@transaction.atomic
def accept_finding(*, finding: int, because: str, by: Actor, at: datetime) -> QualityFinding:
    """Refused without a reason, to who is not its owner, and where it is settled already."""
    row = locked(QualityFinding.objects.filter(pk=finding)).get()
    require_owner(by, row.owner)
    if not because.strip():
        raise QualityRefusal(gettext_noop("Say why it may stay as it is."))
    if row.state != QualityFinding.OPEN:
        raise QualityRefusal(gettext_noop("This finding is settled already."))
    row.state, row.decided_by, row.decided_at, row.because = QualityFinding.ACCEPTED, by.id, at, because.strip()
    row.save(update_fields=["state", "decided_by", "decided_at", "because"])
    return row
