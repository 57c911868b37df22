"""An invented office and its people, for the stories below."""

from datetime import UTC, date, datetime

from openipo.domain.accounts.actor import Actor
from openipo.domain.accounts.models import RoleGrant, User
from openipo.domain.accounts.office import Office, office_of

NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
TODAY = date(2026, 3, 5)
ADMIN = Actor(id="ada", name="Ada Admin", roles=frozenset({"administrator"}))

MONEY = "Who takes money does not reconcile it."
GROUNDS = "Who examined does not decide."

OFFICE: Office = office_of(
    {
        "office": {"id": "test", "code": "XX", "name": {"en": "Test"}, "languages": ["en"], "currency": "XTS"},
        "roles": {role: {"en": role} for role in ("cashier", "finance_officer", "examiner", "opposition_officer")},
        "separation": [
            {"roles": ["cashier", "finance_officer"], "scope": "office", "reason": {"en": MONEY}},
            {"roles": ["examiner", "opposition_officer"], "scope": "file", "reason": {"en": GROUNDS}},
        ],
    }
)  # fmt: skip


def person(name: str, *roles: str) -> User:
    """A user who holds the roles for good since 2020."""
    user = User.objects.create(username=name, full_name=name.title())
    for role in roles:
        RoleGrant.objects.create(user=user, role=role, valid_from=date(2020, 1, 1), granted_by="ada", granted_at=NOON)
    return user
