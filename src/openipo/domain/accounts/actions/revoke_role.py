"""End a role grant."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.errors import NotHeld
from openipo.domain.accounts.models import RoleGrant


@transaction.atomic
def revoke_role(grant: RoleGrant, *, on: date, by: Actor, at: datetime) -> RoleGrant:
    """The user no longer holds the role from the day `on`; the grant stays in the history.

    A grant of the same day ends on that day, since it was held then. Raises NotHeld if it has already ended.
    """
    held = RoleGrant.objects.select_for_update().get(pk=grant.pk)
    if held.valid_until is not None and held.valid_until < on:
        raise NotHeld(_("This role has already ended."))
    held.valid_until = max(held.valid_from, on - timedelta(days=1))
    held.revoked_by = by.id
    held.revoked_at = at
    held.save(update_fields=["valid_until", "revoked_by", "revoked_at"])
    return held
