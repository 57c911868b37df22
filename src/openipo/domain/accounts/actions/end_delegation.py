"""End a delegation before its last day."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.errors import WrongDates
from openipo.domain.accounts.models import Delegation


@transaction.atomic
def end_delegation(delegation: Delegation, *, by: Actor, at: datetime) -> Delegation:
    """The borrower may no longer act on the lender's behalf, at once. Raises WrongDates if it was ended before."""
    running = Delegation.objects.select_for_update().get(pk=delegation.pk)
    if running.ended_at is not None:
        raise WrongDates(_("This delegation has already been ended."))
    running.ended_by = by.id
    running.ended_at = at
    running.save(update_fields=["ended_by", "ended_at"])
    return running
