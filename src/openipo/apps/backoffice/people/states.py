"""People as the pages list them: roles, who acts for whom, and the second factor."""

from collections.abc import Iterable
from datetime import date

from allauth.mfa.models import Authenticator
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import office, role_name
from openipo.domain.accounts.api import User
from openipo.ui.api import Status, in_language, joined


def roles_today(user: User, on: date) -> list[str]:
    """The roles held on the day; grants must be at hand."""
    held = {
        grant.role
        for grant in user.role_grants.all()
        if grant.valid_from <= on and (grant.valid_until is None or grant.valid_until >= on)
    }
    return sorted(held, key=list(office().roles).index) if held <= set(office().roles) else sorted(held)


def second_factors(users: Iterable[User]) -> dict[int, list[str]]:
    """The kinds of second factor of each person, in one query; recovery codes alone are none."""
    words = {"totp": _("authenticator app"), "webauthn": _("passkey")}
    found: dict[int, list[str]] = {}
    rows = Authenticator.objects.filter(user__in=list(users)).exclude(type=Authenticator.Type.RECOVERY_CODES)
    for user, kind in rows.order_by("pk").values_list("user", "type"):
        name = words.get(kind, kind)
        if name not in found.setdefault(user, []):
            found[user].append(name)
    return found


def factor_status(kinds: list[str]) -> Status:
    return Status(", ".join(kinds), "good") if kinds else Status(_("none yet"), "care")


def role_choices() -> list[tuple[str, str]]:
    return [(role, in_language(name)) for role, name in office().roles.items()]


def names_of_roles(roles: Iterable[str]) -> str:
    return joined(role_name(role) for role in roles)
