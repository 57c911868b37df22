"""A second person signs in at the colleague's page, for one act only: nobody is signed in by it."""

from datetime import date
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from openipo.domain.accounts.api import Actor, User, actor_of


def second_person(request: HttpRequest, form: forms.Form, on: date) -> Actor | None:
    """Who confirms; None with the reason at the form. Tries are counted as they are at sign-in."""
    stated = form.cleaned_data
    try:
        user = get_adapter(request).authenticate(request, username=stated["second"], password=stated["password"])
    except forms.ValidationError as too_many:
        form.add_error("second", too_many)
        return None
    if not isinstance(user, User) or not user.is_active:
        form.add_error("second", _("The sign-in name and the password do not go together."))
        return None
    if not _has_shown_second_factor(user, stated.get("code", "")):
        form.add_error("code", _("The code of the authenticator is needed, and this one does not hold."))
        return None
    return actor_of(user, on=on)


def _has_shown_second_factor(user: User, code: str) -> bool:
    """As at sign-in: a demonstration asks for none."""
    if settings.DEMO:
        return True
    found: Any = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    return bool(found and code and found.wrap().validate_code(code))
