"""Who may fix hearings, write their minutes and keep the rooms. Default: nobody."""

from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.kernel.security.api import ALLOWED, Permission, refused
from openipo.kernel.security.api import require as go_on_if

DUTIES: dict[str, tuple[frozenset[str], str]] = {
    "fix": (
        frozenset({"registrar", "opposition_officer", "board_member", "senior_examiner"}),
        gettext_noop("Hearings are fixed by the registrar, an opposition officer or a member of the Board."),
    ),
    "keep-rooms": (
        frozenset({"registrar", "administrator"}),
        gettext_noop("Rooms are kept by the registrar or the administrator."),
    ),
}


def may(actor: Actor, duty: str) -> Permission:
    """The answer carries the reason to show if not."""
    roles, reason = DUTIES[duty]
    return ALLOWED if actor.roles & roles else refused(gettext_lazy(reason))


def require(actor: Actor, duty: str) -> None:
    """Refuse the action (`AccessRefused`) unless the actor may exercise this duty."""
    go_on_if(may(actor, duty))
