"""Who may accept a finding: who owns it, or the registrar. Default: nobody."""

from django.utils.translation import gettext_lazy

from openipo.domain.accounts.api import Actor
from openipo.kernel.security.api import ALLOWED, Permission, refused
from openipo.kernel.security.api import require as go_on_if


def may_accept(actor: Actor, owner: str) -> Permission:
    """The answer carries the reason to show if not."""
    if actor.roles & {owner, "registrar"}:
        return ALLOWED
    return refused(gettext_lazy("A finding is accepted by the role that owns it, or by the registrar."))


def require_owner(actor: Actor, owner: str) -> None:
    """Refuse (`AccessRefused`) to who does not own the finding."""
    go_on_if(may_accept(actor, owner))
