"""What every page's frame shows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from openipo.domain.accounts.api import office_named
from openipo.ui.api import in_language


def layout(request: HttpRequest) -> dict[str, Any]:
    """The office's name and contact, the demonstration banner, how long a session lasts."""
    office = office_named(settings.OFFICE)
    return {
        "office_name": in_language(office.name),
        "office_contact": office.contact,
        "demo": settings.DEMO,
        "sign_in_url": reverse("account_login"),
        "session_seconds": settings.SESSION_IDLE_SECONDS,
        "session_minutes": settings.SESSION_IDLE_SECONDS // 60,
        "session_warning": settings.SESSION_WARNING_SECONDS,
    }
