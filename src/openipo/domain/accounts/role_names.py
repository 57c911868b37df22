"""Roles by the names that the office gives them."""

from collections.abc import Iterable

from django.conf import settings

from openipo.domain.accounts.office import office_named
from openipo.ui.api import in_language, joined


def role_names(roles: Iterable[str]) -> str:
    """The roles in the reader's language; one that the office does not name keeps its own name, in words."""
    named = office_named(settings.OFFICE).roles
    return joined(in_language(named.get(role, role.replace("_", " "))) for role in roles)
