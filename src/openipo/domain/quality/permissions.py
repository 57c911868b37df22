"""Putting findings right, and accepting them: who owns one, or who answers for all. Who, stands in duties.toml."""

from django.utils.translation import gettext_lazy, gettext_noop

from openipo.domain.accounts.api import Actor, Duties
from openipo.kernel.security.api import ALLOWED, Permission, refused
from openipo.kernel.security.api import require as go_on_if

QUALITY_DUTIES = Duties(
    "quality",
    {
        "names": gettext_noop("Putting names right as they were received"),
        "formalities": gettext_noop("Putting right what an application lacks"),
        "classes": gettext_noop("Putting goods and classes right"),
        "register": gettext_noop("Putting the register right"),
        "accept": gettext_noop("Accepting any finding as it is"),
    },
)


def owner_of(duty: str) -> str:
    """The role in whose queue findings wait that this duty puts right; "" where the office gives it to none."""
    return next(iter(QUALITY_DUTIES.roles_with(duty)), "")


def may_accept(actor: Actor, owner: str) -> Permission:
    """The answer carries the reason to show if not."""
    if actor.has_role(owner) or QUALITY_DUTIES.may(actor, "accept"):
        return ALLOWED
    return refused(gettext_lazy("A finding is accepted by the role that owns it, or by who answers for the register."))


def require_owner(actor: Actor, owner: str) -> None:
    """Refuse (`AccessRefused`) to who does not own the finding."""
    go_on_if(may_accept(actor, owner))
