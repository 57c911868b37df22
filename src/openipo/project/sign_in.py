"""How this office signs people in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


class SignInForm(LoginForm):
    """A name and a password, each under its label only."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class OfficeSignIn(DefaultAccountAdapter):
    """Nobody signs up; officers arrive at their work."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("start")

    def post_login(self, request: HttpRequest, user: Any, **named: Any) -> HttpResponse:
        """The pages come in the person's language, unless another was chosen on this machine."""
        answer = super().post_login(request, user, **named)
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, user.language, samesite="Lax")
        return answer

    def is_safe_url(self, url: str) -> bool:
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def send_notification_mail(self, template_prefix: str, user: Any, context: Any = None, email: Any = None) -> None:
        """Notices about sign-in go by mail only to people who have an address."""
        if user.email:
            super().send_notification_mail(template_prefix, user, context, email)
