"""Who reads: the language, the legal day and the instant. The only place of these pages that reads the clock."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from openipo.domain.accounts.api import Actor, Office, office_named
from openipo.kernel.clock.api import now, today


@dataclass(frozen=True)
class Reader:
    """`actor` is None for the public; `language` is that of the page."""

    actor: Actor | None
    language: str
    on: date
    at: datetime

    @property
    def paper_language(self) -> str:
        """The page's language where the office prints in it, else the office's first."""
        spoken = office().languages
        return self.language if self.language in spoken else spoken[0]


def office() -> Office:
    """The office of this installation."""
    return office_named(settings.OFFICE)


def reader_of(request: HttpRequest) -> Reader:
    language = (get_language() or "en").split("-", maxsplit=1)[0]
    return Reader(getattr(request, "actor", None), language, today(office().time_zone), now())
