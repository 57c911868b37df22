"""Who may enter: rules for `allow(...)`. Each answers with a reason; the default is no."""

from django.utils.translation import gettext_lazy as _

from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.role_names import role_names
from openipo.kernel.security.api import ALLOWED, Permission, Rule, refused

ADMINISTRATOR = "administrator"


def signed_in(actor: Actor | None) -> Permission:
    """Anybody who has signed in."""
    return ALLOWED if actor else refused(_("This page is for people who have signed in."), sign_in=True)


def officer(actor: Actor | None) -> Permission:
    """Anybody who holds at least one role in the office."""
    if not actor:
        return signed_in(actor)
    if actor.roles:
        return ALLOWED
    return refused(_("You hold no role in the office today."), instead=_("Ask the administrator to grant you one."))


def has_role(*roles: str) -> Rule:
    """A rule: the actor holds one of `roles`."""
    if not roles:
        raise ValueError("has_role() names no role")

    def holds_one(actor: Actor | None) -> Permission:
        if not actor:
            return signed_in(actor)
        if actor.roles.intersection(roles):
            return ALLOWED
        return refused(
            _("This needs the role %(roles)s.") % {"roles": role_names(roles, " / ")},
            instead=_("Ask a colleague who holds it, or ask the administrator to grant or delegate it to you."),
        )

    return holds_one


administrator = has_role(ADMINISTRATOR)
