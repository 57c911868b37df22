"""Who may search for marks that are not public yet, judge hits and load lists. Default: nobody."""

from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.kernel.security.api import ALLOWED, Permission, refused
from openipo.kernel.security.api import require as go_on_if

EXAMINERS = frozenset({"examiner", "senior_examiner"})
DUTIES: dict[str, tuple[frozenset[str], str]] = {
    "search": (
        EXAMINERS | {"formalities_officer", "classifier", "opposition_officer", "board_member", "registrar", "manager"},
        gettext_noop("The search sees marks that are not public yet; it is for those who examine or decide."),
    ),
    "judge-hit": (
        EXAMINERS,
        gettext_noop("Whether an earlier mark is cited is decided by the examiner."),
    ),
    "load-list": (
        frozenset({"administrator", "registrar"}),
        gettext_noop("Lists of signs are loaded by the administrator or the registrar."),
    ),
}


def may(actor: Actor, duty: str) -> Permission:
    """May the actor exercise this duty? The answer carries the reason to show if not."""
    roles, reason = DUTIES[duty]
    return ALLOWED if actor.roles & roles else refused(gettext_lazy(reason))


def require(actor: Actor, duty: str) -> None:
    """Refuse the action (`AccessRefused`) unless the actor may exercise this duty."""
    go_on_if(may(actor, duty))
