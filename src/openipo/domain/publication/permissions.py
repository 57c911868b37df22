"""Making up and signing issues of the gazette. Who may, stands in duties.toml."""

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Duties
from openipo.domain.publication.errors import PublicationRefused
from openipo.kernel.security.api import Permission

GAZETTE_DUTIES = Duties(
    "gazette",
    {
        "compose": gettext_noop("Making up issues of the gazette"),
        # A person signs, never the clock.
        "sign": gettext_noop("Signing issues of the gazette"),
    },
    by_system=("compose",),
)
may = GAZETTE_DUTIES.may


def go_on_if(permission: Permission, step: str, state: str = "") -> None:
    """Raises `PublicationRefused` with the reason of a refusal."""
    if not permission:
        raise PublicationRefused(str(permission.reason), step=step, state=state)
