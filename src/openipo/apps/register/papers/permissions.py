"""Who certifies."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.kernel.security.api import ALLOWED, Permission, refused

CERTIFIERS = frozenset({"registrar"})


def may_issue(actor: Actor) -> Permission:
    """The registrar answers for the register with a signature."""
    if actor.roles & CERTIFIERS:
        return ALLOWED
    return refused(gettext_noop("Certified extracts and certificates are signed and issued by the registrar."))
