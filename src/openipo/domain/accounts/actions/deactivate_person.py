"""Somebody leaves the office."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from openipo.domain.accounts.actions.end_delegation import end_delegation
from openipo.domain.accounts.actions.revoke_role import revoke_role
from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.departure import hand_overs
from openipo.domain.accounts.errors import PersonInactive
from openipo.domain.accounts.models import Delegation, RoleGrant, User


@transaction.atomic
def deactivate_person(user: User, *, successor: User | None = None, on: date, by: Actor, at: datetime) -> User:
    """The user can no longer sign in; roles and delegations end; open work goes to `successor`, else back to its queue.

    Raises PersonInactive if the user has left already or the successor has.
    """
    people = User.objects.select_for_update().in_bulk([user.pk, *([successor.pk] if successor else [])])
    for person in people.values():
        if not person.is_active:
            raise PersonInactive(_("%(person)s no longer works here.") % {"person": person.get_full_name()})
    leaver = people[user.pk]
    for grant in RoleGrant.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=on), user=leaver):
        revoke_role(grant, on=on, by=by, at=at)
    for delegation in Delegation.objects.filter(Q(lender=leaver) | Q(borrower=leaver), ended_at__isnull=True):
        end_delegation(delegation, by=by, at=at)
    leaver.is_active = False
    leaver.save(update_fields=["is_active"])
    for hand_over in hand_overs():
        hand_over(leaver, successor, by, at)
    return leaver
