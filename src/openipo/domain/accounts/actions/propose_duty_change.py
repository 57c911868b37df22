"""A person proposes that a duty be given to other roles."""

from collections.abc import Sequence
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.duty import known_duties
from openipo.domain.accounts.duty_table_kept import LOCK, table_now
from openipo.domain.accounts.errors import ChangeRefused, DutiesSeparated, UnknownRole
from openipo.domain.accounts.models import DutyChange
from openipo.domain.accounts.office import Office, office_named
from openipo.domain.accounts.people_duties import PEOPLE_DUTIES, PERSONS_NEEDED
from openipo.domain.accounts.queries import persons_by_role
from openipo.domain.accounts.rules.duty_changes import persons_left, separated_from_it, unknown_roles
from openipo.domain.accounts.rules.duty_text import roles_given
from openipo.kernel.locks.api import lock_name


@transaction.atomic
def propose_duty_change(
    *, duty: str, roles: Sequence[str], reason: str, on: date, by: Actor, at: datetime
) -> DutyChange:
    """The change waits for a second person; until then everything stays as it is.

    Raises AccessRefused, ChangeRefused with the reason, UnknownRole, DutiesSeparated.
    """
    PEOPLE_DUTIES.require(by, "change-duties")
    lock_name(LOCK)
    if duty not in {each.id for each in known_duties()}:
        raise ChangeRefused(_("There is no such duty."))
    if not reason.strip():
        raise ChangeRefused(_("Say why the duty is to be given to other roles."))
    if DutyChange.objects.filter(office=settings.OFFICE, duty=duty, status="open").exists():
        raise ChangeRefused(_("A change of this duty waits for a second person already."))
    before, after = roles_given(table_now(settings.OFFICE).text, duty), tuple(dict.fromkeys(roles))
    if before == after:
        raise ChangeRefused(_("The duty has these roles already."))
    refuse_unfit(duty, before, after, office=office_named(settings.OFFICE), on=on)
    return DutyChange.objects.create(
        office=settings.OFFICE,
        duty=duty,
        before=before,
        after=after,
        reason=reason.strip(),
        proposed_by=by.id,
        proposed_for=by.on_behalf_of or "",
        proposed_at=at,
    )


def refuse_unfit(duty: str, before: Sequence[str], after: Sequence[str], *, office: Office, on: date) -> None:
    """Raise what stands against the change, whoever approves it."""
    for role in unknown_roles(after, office.roles):
        raise UnknownRole(role)
    separated = separated_from_it(before, after, office.separations)
    if separated:
        raise DutiesSeparated(*separated)
    needed = PERSONS_NEEDED.get(duty, 0)
    if len(persons_left(after, persons_by_role(on))) < needed:
        words = _(
            "Without this duty nobody could set the office right again: %(needed)s persons at least must have it."
        )
        raise ChangeRefused(words % {"needed": needed})
