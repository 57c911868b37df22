"""Roles are held for a time, and some not together."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from openipo.domain.accounts.api import (
    DutiesSeparated,
    NameTaken,
    NotHeld,
    PersonInactive,
    RoleGrant,
    UnknownRole,
    WrongDates,
    actor_of,
    add_person,
    delegate,
    grant_role,
    revoke_role,
    roles_of,
    users_with_role,
)
from openipo.domain.accounts.tests.people import ADMIN, NOON, OFFICE, TODAY, person

pytestmark = pytest.mark.django_db


def grant(user, role, *, valid_from=TODAY, valid_until=None):
    return grant_role(user, role, office=OFFICE, valid_from=valid_from, valid_until=valid_until, by=ADMIN, at=NOON)


def test_a_role_is_held_from_its_first_to_its_last_day() -> None:
    user = person("carla")
    given = grant(user, "cashier", valid_from=date(2026, 3, 1), valid_until=date(2026, 3, 31))
    held = [roles_of(user, on=date(*day)) for day in ((2026, 2, 28), (2026, 3, 1), (2026, 3, 31), (2026, 4, 1))]
    assert held == [frozenset(), {"cashier"}, {"cashier"}, frozenset()]
    assert (given.granted_by, given.granted_at) == ("ada", NOON)
    assert str(given) == "carla cashier 2026-03-01 - 2026-03-31"


def test_a_role_the_office_does_not_know_is_refused() -> None:
    with pytest.raises(UnknownRole, match="no role “wizard”"):
        grant(person("carla"), "wizard")


def test_a_role_may_not_end_before_it_begins() -> None:
    with pytest.raises(WrongDates):
        grant(person("carla"), "cashier", valid_until=date(2026, 3, 4))


def test_a_role_of_one_day_is_possible() -> None:
    assert grant(person("carla"), "cashier", valid_until=TODAY).valid_until == TODAY


def test_the_database_too_refuses_a_role_that_ends_before_it_begins() -> None:
    user = person("carla")
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleGrant.objects.create(
            user=user, role="cashier", valid_from=TODAY, valid_until=date(2026, 3, 4), granted_by="x", granted_at=NOON
        )


def test_who_takes_money_is_not_made_finance_officer_and_the_reason_says_why() -> None:
    with pytest.raises(DutiesSeparated, match="Who takes money does not reconcile it") as refusal:
        grant(person("carla", "cashier"), "finance_officer")
    assert refusal.value.role == "finance_officer"


def test_a_former_cashier_may_become_finance_officer_the_day_after() -> None:
    user = person("carla")
    grant(user, "cashier", valid_until=date(2026, 3, 31))
    with pytest.raises(DutiesSeparated):
        grant(user, "finance_officer", valid_from=date(2026, 3, 31))
    assert grant(user, "finance_officer", valid_from=date(2026, 4, 1))


def test_who_borrows_a_role_is_not_granted_its_opposite_for_that_time() -> None:
    lender, borrower = person("fatou", "finance_officer"), person("carla")
    delegate(lender=lender, borrower=borrower, roles=["finance_officer"], office=OFFICE, valid_from=TODAY,
             valid_until=date(2026, 3, 20), reason="Leave", by=ADMIN, at=NOON)  # fmt: skip
    with pytest.raises(DutiesSeparated):
        grant(borrower, "cashier")
    assert grant(borrower, "cashier", valid_from=date(2026, 3, 21))


def test_duties_that_part_only_on_one_file_may_be_held_together() -> None:
    user = person("eva", "examiner")
    grant(user, "opposition_officer")
    assert roles_of(user, on=TODAY) == {"examiner", "opposition_officer"}


def test_who_has_left_gets_no_role_and_holds_none() -> None:
    user = person("leo", "cashier")
    user.is_active = False
    user.save()
    assert roles_of(user, on=TODAY) == frozenset()
    with pytest.raises(PersonInactive, match="Leo no longer works here"):
        grant(user, "examiner")


def test_a_revoked_role_is_held_until_the_day_before_and_stays_in_the_history() -> None:
    user = person("carla", "cashier")
    ended = revoke_role(RoleGrant.objects.get(), on=TODAY, by=ADMIN, at=NOON)
    assert roles_of(user, on=date(2026, 3, 4)) == {"cashier"}
    assert roles_of(user, on=TODAY) == frozenset()
    assert (ended.revoked_by, ended.revoked_at) == ("ada", NOON)


def test_a_role_revoked_on_its_first_day_was_held_on_that_day() -> None:
    ended = revoke_role(grant(person("carla"), "cashier"), on=TODAY, by=ADMIN, at=NOON)
    assert ended.valid_until == TODAY


def test_an_ended_role_cannot_be_revoked_again() -> None:
    person("carla", "cashier")
    ended = revoke_role(RoleGrant.objects.get(), on=TODAY, by=ADMIN, at=NOON)
    with pytest.raises(NotHeld):
        revoke_role(ended, on=TODAY, by=ADMIN, at=NOON)


def test_the_holders_of_a_role_by_name() -> None:
    person("zoe", "cashier")
    person("abe", "cashier")
    person("eva", "examiner")
    assert [user.username for user in users_with_role("cashier", on=TODAY)] == ["abe", "zoe"]


def test_an_actor_has_name_language_and_the_roles_of_the_day() -> None:
    actor = actor_of(person("carla", "cashier"), on=TODAY)
    assert (actor.id, actor.name, actor.roles, actor.on_behalf_of) == ("carla", "Carla", {"cashier"}, "")


def test_a_new_person_holds_no_role_and_can_sign_in_with_the_password() -> None:
    user = add_person(username="nadia", full_name="Nadia New", password="a long enough phrase", language="fr")
    assert user.check_password("a long enough phrase")
    assert roles_of(user, on=TODAY) == frozenset()
    assert user.get_short_name() == "Nadia New"


def test_without_a_password_nobody_signs_in_yet() -> None:
    assert not add_person(username="nadia", full_name="Nadia New").has_usable_password()


def test_a_name_is_taken_whatever_its_capitals() -> None:
    person("nadia")
    with pytest.raises(NameTaken, match="Nadia"):
        add_person(username="Nadia", full_name="Another")


def test_a_weak_password_is_refused() -> None:
    with pytest.raises(ValidationError):
        add_person(username="nadia", full_name="Nadia", password="short")
