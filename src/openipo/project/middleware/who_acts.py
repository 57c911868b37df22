"""`request.actor`: who acts, None if nobody has signed in."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from openipo.domain.accounts.api import Actor, NotActingFor, actor_of, office_named
from openipo.kernel.clock.api import today

ACTING_FOR = "acting_for"


class WhoActs:
    """Sets `request.actor`, on behalf of the officer chosen in the session while the delegation runs."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = _actor(request)  # type: ignore[attr-defined]
        return self.respond(request)


def _actor(request: HttpRequest) -> Actor | None:
    if not request.user.is_authenticated:
        return None
    day = today(office_named(settings.OFFICE).time_zone)
    try:
        return actor_of(request.user, on=day, acting_for=request.session.get(ACTING_FOR, ""))
    except NotActingFor:
        # The delegation has ended since it was chosen: the person acts for themselves, with no more than they hold.
        del request.session[ACTING_FOR]
        return actor_of(request.user, on=day)
