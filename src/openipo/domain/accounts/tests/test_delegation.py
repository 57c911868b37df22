"""An officer on leave lends roles to a colleague, who acts on the officer's behalf."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from openipo.domain.accounts.api import (
    Delegation,
    DutiesSeparated,
    NotActingFor,
    NotHeld,
    PersonInactive,
    RoleGrant,
    WrongDates,
    actor_of,
    delegate,
    end_delegation,
    revoke_role,
)
from openipo.domain.accounts.tests.people import ADMIN, NOON, OFFICE, TODAY, person

pytestmark = pytest.mark.django_db
LAST_DAY = date(2026, 3, 20)


def lend(lender, borrower, *roles, valid_from=TODAY, valid_until=LAST_DAY):
    return delegate(
        lender=lender,
        borrower=borrower,
        roles=roles,
        office=OFFICE,
        valid_from=valid_from,
        valid_until=valid_until,
        reason="Leave",
        by=ADMIN,
        at=NOON,
    )


@pytest.fixture
def eva():
    return person("eva", "examiner", "opposition_officer")


@pytest.fixture
def carla():
    return person("carla", "cashier")


def test_acting_on_behalf_gives_the_lent_roles_and_only_those(eva, carla) -> None:
    lend(eva, carla, "examiner")
    actor = actor_of(carla, on=TODAY, acting_for="eva")
    assert (actor.id, actor.on_behalf_of, actor.roles) == ("carla", "eva", {"examiner"})
    assert actor_of(carla, on=TODAY).roles == {"cashier"}


def test_two_delegations_of_one_lender_add_up(eva, carla) -> None:
    lend(eva, carla, "examiner")
    lend(eva, carla, "opposition_officer")
    assert actor_of(carla, on=TODAY, acting_for="eva").roles == {"examiner", "opposition_officer"}


@pytest.mark.parametrize(("day", "may"), [(4, False), (5, True), (20, True), (21, False)])
def test_a_delegation_holds_from_its_first_to_its_last_day(eva, carla, day, may) -> None:
    lend(eva, carla, "examiner")
    on = date(2026, 3, day)
    if may:
        assert actor_of(carla, on=on, acting_for="eva").roles == {"examiner"}
    else:
        with pytest.raises(NotActingFor, match="eva lends you no role"):
            actor_of(carla, on=on, acting_for="eva")


def test_what_the_lender_no_longer_holds_is_lent_no_more(eva, carla) -> None:
    lend(eva, carla, "examiner")
    revoke_role(RoleGrant.objects.get(user=eva, role="examiner"), on=TODAY, by=ADMIN, at=NOON)
    assert actor_of(carla, on=TODAY, acting_for="eva").roles == frozenset()


def test_an_ended_delegation_ends_at_once_and_only_once(eva, carla) -> None:
    delegation = lend(eva, carla, "examiner")
    ended = end_delegation(delegation, by=ADMIN, at=NOON)
    assert (ended.ended_by, ended.ended_at) == ("ada", NOON)
    with pytest.raises(NotActingFor):
        actor_of(carla, on=TODAY, acting_for="eva")
    with pytest.raises(WrongDates):
        end_delegation(delegation, by=ADMIN, at=NOON)


def test_a_role_one_does_not_hold_cannot_be_lent(eva, carla) -> None:
    with pytest.raises(NotHeld, match="Cashier"):
        lend(eva, carla, "examiner", "cashier")


def test_lending_nothing_is_refused(eva, carla) -> None:
    with pytest.raises(NotHeld):
        lend(eva, carla)


def test_nobody_lends_to_themselves_nor_does_the_database_allow_it(eva) -> None:
    with pytest.raises(NotHeld, match="somebody else"):
        lend(eva, eva, "examiner")
    with pytest.raises(IntegrityError), transaction.atomic():
        Delegation.objects.create(lender=eva, borrower=eva, roles=[], valid_from=TODAY, valid_until=TODAY,
                                  reason="", made_by="ada", made_at=NOON)  # fmt: skip


def test_a_delegation_may_not_end_before_it_begins(eva, carla) -> None:
    with pytest.raises(WrongDates):
        lend(eva, carla, "examiner", valid_until=date(2026, 3, 4))


def test_who_has_left_neither_lends_nor_borrows(eva, carla) -> None:
    carla.is_active = False
    carla.save()
    for lender, borrower in ((eva, carla), (carla, eva)):
        with pytest.raises(PersonInactive, match="Carla"):
            lend(lender, borrower, "examiner")


def test_a_cashier_may_not_borrow_the_duties_of_the_finance_officer(carla) -> None:
    with pytest.raises(DutiesSeparated, match="Who takes money does not reconcile it"):
        lend(person("fatou", "finance_officer"), carla, "finance_officer")


def test_a_delegation_names_both_and_the_roles(eva, carla) -> None:
    assert str(lend(eva, carla, "opposition_officer", "examiner")) == "eva -> carla: examiner, opposition_officer"
