"""Who may enter: rules for `allow(...)`. Each answers with a reason; the default is no."""

from django.utils.translation import gettext_lazy as _

from openipo.domain.accounts.actor import Actor
from openipo.kernel.security.api import ALLOWED, Permission, refused


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
