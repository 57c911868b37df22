"""Who may say who is the same, and who may look out for whom. Default: nobody."""

from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.kernel.security.api import ALLOWED, Permission, refused
from openipo.kernel.security.api import require as go_on_if

DUTIES: dict[str, tuple[frozenset[str], str]] = {
    "join": (
        frozenset({"registrar", "formalities_officer", "reception_clerk", "manager"}),
        gettext_noop("Who is the same person is decided by reception, formalities, a manager or the registrar."),
    ),
    "watch": (
        frozenset({"registrar", "manager"}),
        gettext_noop("The list of watched names is kept by the registrar or a manager."),
    ),
}


def may(actor: Actor, duty: str) -> Permission:
    """May the actor exercise this duty? The answer carries the reason to show if not."""
    roles, reason = DUTIES[duty]
    return ALLOWED if actor.roles & roles else refused(gettext_lazy(reason))


def require(actor: Actor, duty: str) -> None:
    """Refuse the action (`AccessRefused`) unless the actor may exercise this duty."""
    go_on_if(may(actor, duty))
