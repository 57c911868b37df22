"""Who may do what with the gazette. Default: nobody; the answer says why not."""

from django.utils.translation import gettext as _

from openipo.domain.accounts.api import Actor
from openipo.domain.publication.errors import PublicationRefused
from openipo.kernel.security.api import ALLOWED, Permission, refused

PUBLISHERS = frozenset({"publication_officer", "registrar", "system"})
SIGNERS = frozenset({"publication_officer", "registrar"})


def may_compose(actor: Actor) -> Permission:
    """Publication officers and the registrar make up issues; the clock may, too."""
    if actor.roles & PUBLISHERS:
        return ALLOWED
    return refused(_("Issues of the gazette are made up by the publication officer or the registrar."))


def may_sign(actor: Actor) -> Permission:
    """A person signs, never the clock."""
    if actor.roles & SIGNERS:
        return ALLOWED
    return refused(_("An issue of the gazette is signed by the publication officer or the registrar."))


def go_on_if(permission: Permission, step: str, state: str = "") -> None:
    """Raises `PublicationRefused` with the reason of a refusal."""
    if not permission:
        raise PublicationRefused(str(permission.reason), step=step, state=state)
