"""From a user to the actor that actions are told of."""

from datetime import date

from django.utils.translation import gettext as _

from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.errors import NotActingFor
from openipo.domain.accounts.models import User
from openipo.domain.accounts.queries import delegations_on, roles_of


def actor_of(user: User, *, on: date, acting_for: str = "") -> Actor:
    """The user as an actor on a day, with the user's own roles.

    With `acting_for` (a sign-in name) the actor has the roles lent by that officer and only those, and every act is
    recorded on that officer's behalf. Lent roles count only while the lender holds them.
    Raises NotActingFor if that officer lends nothing on that day.
    """
    roles = _lent_roles(user, acting_for, on) if acting_for else roles_of(user, on=on)
    return Actor(
        id=user.username, name=user.get_full_name(), roles=roles, language=user.language, on_behalf_of=acting_for
    )


def _lent_roles(user: User, lender_name: str, on: date) -> frozenset[str]:
    delegations = list(delegations_on(on).filter(borrower=user, lender__username=lender_name).select_related("lender"))
    if not delegations:
        raise NotActingFor(_("%(officer)s lends you no role today.") % {"officer": lender_name})
    lent = {role for delegation in delegations for role in delegation.roles}
    return roles_of(delegations[0].lender, on=on).intersection(lent)
