"""Officers without a second factor enrol one before anything else."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from openipo.domain.accounts.api import User, has_second_factor

ENROLLED = "second_factor_enrolled"
ALWAYS_OPEN = frozenset(
    {
        "mfa_index",
        "mfa_activate_totp",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "account_logout",
        "account_reauthenticate",
        "account_change_password",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "set_language",
        "stay_signed_in",
        "healthz",
    }
)


class SecondFactorFirst:
    """Leads a person who holds a role and has no second factor to enrolment. A demonstration asks for none."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]
    ) -> HttpResponse | None:
        match = request.resolver_match
        if settings.DEMO or not _must_enrol(request) or (match and match.url_name in ALWAYS_OPEN):
            return None
        return redirect("mfa_index")


def _must_enrol(request: HttpRequest) -> bool:
    if not isinstance(request.user, User) or request.session.get(ENROLLED) == request.user.pk:
        return False
    if has_second_factor(request.user):
        request.session[ENROLLED] = request.user.pk
        return False
    return True
