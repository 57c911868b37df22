"""Put a name on the list of those the office looks out for."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.persons.errors import PersonsRefusal
from openipo.domain.persons.models import WatchedName
from openipo.domain.persons.permissions import require


@transaction.atomic
def watch_name(
    *,
    name: str,
    kind: str,
    because: str,
    seen_by: Sequence[str],
    by: Actor,
    at: datetime,
    country: str = "",
    until: date | None = None,
) -> WatchedName:
    """`seen_by` are the roles to which the notice shows. Refused without a name, a reason, or anybody who sees it."""
    require(by, "watch")
    if not name.strip() or not because.strip():
        raise PersonsRefusal(gettext_noop("A watched name needs the name and the reason."))
    if not seen_by:
        raise PersonsRefusal(gettext_noop("Say who may see the notice."))
    return WatchedName.objects.create(
        name=name.strip(),
        kind=kind,
        country=country,
        because=because.strip(),
        seen_by=sorted(seen_by),
        entered_by=by.id,
        entered_at=at,
        until=until,
    )
