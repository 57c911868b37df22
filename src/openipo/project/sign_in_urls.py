"""The addresses of sign-in, each with who may enter. The sign-up of the library is closed (`OfficeSignIn`)."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkey
from django.urls import URLPattern, path

from openipo.domain.accounts.api import signed_in
from openipo.kernel.security.api import allow, allow_public

Guard = Callable[[Callable[..., Any]], Callable[..., Any]]
for_the_signed_in: Guard = allow(signed_in)


def _address(route: str, view: Callable[..., Any], name: str, guard: Guard = for_the_signed_in) -> URLPattern:
    @wraps(view)
    def guarded(*arguments: Any, **named: Any) -> Any:
        return view(*arguments, **named)

    return path(route, guard(guarded), name=name)


urlpatterns = [
    _address("login/", account.login, "account_login", allow_public),
    _address("logout/", account.logout, "account_logout", allow_public),
    _address("inactive/", account.account_inactive, "account_inactive", allow_public),
    _address("signup/", account.signup, "account_signup", allow_public),
    _address("reauthenticate/", account.reauthenticate, "account_reauthenticate"),
    _address("password/", account.password_change, "account_change_password"),
    _address("password/set/", account.password_set, "account_set_password"),
    _address("factor/", factor.index, "mfa_index"),
    _address("factor/authenticate/", factor.authenticate, "mfa_authenticate", allow_public),
    _address("factor/reauthenticate/", factor.reauthenticate, "mfa_reauthenticate"),
    _address("factor/app/activate/", totp.activate_totp, "mfa_activate_totp"),
    _address("factor/app/deactivate/", totp.deactivate_totp, "mfa_deactivate_totp"),
    _address("factor/codes/", recovery.view_recovery_codes, "mfa_view_recovery_codes"),
    _address("factor/codes/generate/", recovery.generate_recovery_codes, "mfa_generate_recovery_codes"),
    _address("factor/codes/download/", recovery.download_recovery_codes, "mfa_download_recovery_codes"),
    _address("factor/passkeys/", passkey.list_webauthn, "mfa_list_webauthn"),
    _address("factor/passkeys/add/", passkey.add_webauthn, "mfa_add_webauthn"),
    _address("factor/passkeys/reauthenticate/", passkey.reauthenticate_webauthn, "mfa_reauthenticate_webauthn"),
    _address("factor/passkeys/<int:pk>/remove/", passkey.remove_webauthn, "mfa_remove_webauthn"),
    _address("factor/passkeys/<int:pk>/edit/", passkey.edit_webauthn, "mfa_edit_webauthn"),
    _address("factor/passkeys/login/", passkey.login_webauthn, "mfa_login_webauthn", allow_public),
]
