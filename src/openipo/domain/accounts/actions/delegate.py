"""Lend roles to another officer for a time."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from openipo.domain.accounts.actions.grant_role import refuse_conflict
from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.errors import NotHeld, PersonInactive, WrongDates
from openipo.domain.accounts.models import Delegation, User
from openipo.domain.accounts.office import Office
from openipo.domain.accounts.queries import roles_of
from openipo.domain.accounts.role_names import role_names


@transaction.atomic
def delegate(
    *,
    lender: User,
    borrower: User,
    roles: Collection[str],
    office: Office,
    valid_from: date,
    valid_until: date,
    reason: str,
    by: Actor,
    at: datetime,
) -> Delegation:
    """`borrower` may exercise `roles` on behalf of `lender` from a day until a day, both included.

    Raises NotHeld if the lender does not hold one of them on the first day, PersonInactive, WrongDates, or
    DutiesSeparated if the borrower holds a role that one person may not hold together with a lent one.
    """
    people = User.objects.select_for_update().in_bulk([lender.pk, borrower.pk])
    lender, borrower = people[lender.pk], people[borrower.pk]
    _check_people(lender, borrower)
    if valid_until < valid_from:
        raise WrongDates(_("The delegation would end before it begins."))
    _check_roles(lender, roles, valid_from)
    for role in sorted(roles):
        refuse_conflict(borrower, role, office=office, valid_from=valid_from, valid_until=valid_until)
    return Delegation.objects.create(
        lender=lender,
        borrower=borrower,
        roles=sorted(roles),
        valid_from=valid_from,
        valid_until=valid_until,
        reason=reason,
        made_by=by.id,
        made_at=at,
    )


def _check_people(lender: User, borrower: User) -> None:
    if lender.pk == borrower.pk:
        raise NotHeld(_("Roles are lent to somebody else."))
    for person in (lender, borrower):
        if not person.is_active:
            raise PersonInactive(_("%(person)s no longer works here.") % {"person": person.get_full_name()})


def _check_roles(lender: User, roles: Collection[str], valid_from: date) -> None:
    missing = sorted(set(roles) - roles_of(lender, on=valid_from))
    if missing or not roles:
        raise NotHeld(
            _("%(person)s holds no such role on that day: %(roles)s")
            % {"person": lender.get_full_name(), "roles": role_names(missing) or "-"}
        )
