"""Who reads: the language, the legal day and the instant. The only place of these pages that reads the clock."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from openipo.domain.accounts.api import Actor, office_named
from openipo.kernel.clock.api import now, today


@dataclass(frozen=True)
class Reader:
    """`actor` is None for the public; `language` is that of the page."""

    actor: Actor | None
    language: str
    on: date
    at: datetime


def reader_of(request: HttpRequest) -> Reader:
    language = page_language()
    actor: Actor | None = getattr(request, "actor", None)
    return Reader(replace(actor, language=language) if actor else None, language, legal_day(), now())


def page_language() -> str:
    return (get_language() or "en").split("-", maxsplit=1)[0]


def legal_day() -> date:
    """Today, by the office's clock."""
    return today(office_named(settings.OFFICE).time_zone)


def address_elsewhere(name: str, *arguments: object) -> str:
    """The address of another app's page; "" where that app is not installed."""
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""
