"""People for the tests of the officers' pages."""

import secrets
from datetime import UTC, date, datetime

from django.conf import settings
from django.test import Client

from openipo.domain.accounts.api import SYSTEM, User, add_person, grant_role, office_named


def person(username: str, *roles: str) -> User:
    """An officer with these roles since long ago."""
    found = User.objects.filter(username=username).first()
    if found is None:
        name = username.replace("_", " ").title()
        found = add_person(username=username, full_name=name, password=secrets.token_urlsafe())
    for role in roles:
        grant_role(
            found,
            role,
            office=office_named(settings.OFFICE),
            valid_from=date(2020, 1, 1),
            by=SYSTEM,
            at=datetime(2026, 1, 1, tzinfo=UTC),
        )
    return found


def signed_in_as(client: Client, *roles: str, username: str = "") -> User:
    """The client signs in as an officer named after the first role; the second factor is done with."""
    officer = person(username or roles[0], *roles)
    client.force_login(officer)
    session = client.session
    session["second_factor_enrolled"] = officer.pk
    session.save()
    return officer
