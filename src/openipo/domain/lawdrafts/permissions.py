"""Who may draft the law, and who may publish it. Default: nobody."""

from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.kernel.security.api import ALLOWED, Permission, refused
from openipo.kernel.security.api import require as go_on_if

DUTIES: dict[str, tuple[frozenset[str], str]] = {
    "draft": (
        frozenset({"registrar", "manager"}),
        gettext_noop("The law is drafted by the registrar or a manager."),
    ),
    "publish": (
        frozenset({"registrar"}),
        gettext_noop("A draft of the law is published by a registrar who has not written any of it."),
    ),
}


def may(actor: Actor, duty: str) -> Permission:
    """May the actor exercise this duty? The answer carries the reason to show if not."""
    roles, reason = DUTIES[duty]
    return ALLOWED if actor.roles & roles else refused(gettext_lazy(reason))


def require(actor: Actor, duty: str) -> None:
    """Refuse the action (`AccessRefused`) unless the actor may exercise this duty."""
    go_on_if(may(actor, duty))
