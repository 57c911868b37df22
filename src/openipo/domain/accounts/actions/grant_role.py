"""Give a user a role from a day."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.errors import DutiesSeparated, PersonInactive, UnknownRole, WrongDates
from openipo.domain.accounts.models import Delegation, RoleGrant, User
from openipo.domain.accounts.office import Office
from openipo.domain.accounts.rules.periods import periods_meet
from openipo.domain.accounts.rules.separation import OFFICE, separation_obstacle


@transaction.atomic
def grant_role(
    user: User, role: str, *, office: Office, valid_from: date, valid_until: date | None = None, by: Actor, at: datetime
) -> RoleGrant:
    """The user holds the role from a day, until a day or for good.

    Raises UnknownRole, PersonInactive, WrongDates, or DutiesSeparated if the user holds or borrows a role at some time
    of that period that one person may not hold together with it.
    """
    holder = User.objects.select_for_update().get(pk=user.pk)
    if role not in office.roles:
        raise UnknownRole(role)
    if not holder.is_active:
        raise PersonInactive(_("%(person)s no longer works here.") % {"person": holder.get_full_name()})
    if valid_until is not None and valid_until < valid_from:
        raise WrongDates(_("The role would end before it begins."))
    refuse_conflict(holder, role, office=office, valid_from=valid_from, valid_until=valid_until)
    return RoleGrant.objects.create(
        user=holder, role=role, valid_from=valid_from, valid_until=valid_until, granted_by=by.id, granted_at=at
    )


def refuse_conflict(user: User, role: str, *, office: Office, valid_from: date, valid_until: date | None) -> None:
    """Raise DutiesSeparated if the user has, at some time of the period, a role that excludes this one."""
    held = _roles_during(user, valid_from, valid_until)
    separation = separation_obstacle(office.separations, role=role, held=held, scope=OFFICE)
    if separation:
        raise DutiesSeparated(role, separation)


def _roles_during(user: User, valid_from: date, valid_until: date | None) -> set[str]:
    roles = {
        grant.role
        for grant in RoleGrant.objects.filter(user=user)
        if periods_meet(grant.valid_from, grant.valid_until, valid_from, valid_until)
    }
    for delegation in Delegation.objects.filter(borrower=user, ended_at__isnull=True):
        if periods_meet(delegation.valid_from, delegation.valid_until, valid_from, valid_until):
            roles.update(delegation.roles)
    return roles
