"""People who sign in."""

from datetime import UTC, date, datetime

import pytest
from django.core.cache import cache

from openipo.domain.accounts.api import SYSTEM, User, add_person, grant_role, office_named

PASSWORD = "a long enough phrase"


@pytest.fixture(autouse=True)
def _quick_and_without_memory(settings) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # slow ones are slow on purpose
    cache.clear()


@pytest.fixture
def rita(db) -> User:
    """The registrar."""
    person = add_person(username="rita", full_name="Rita Registrar", password=PASSWORD)
    grant_role(
        person,
        "registrar",
        office=office_named("examplia"),
        valid_from=date(2020, 1, 1),
        by=SYSTEM,
        at=datetime(2026, 3, 5, tzinfo=UTC),
    )
    return person


@pytest.fixture
def omar(db) -> User:
    """Somebody without a role."""
    return add_person(username="omar", full_name="Omar Outsider", password=PASSWORD)
