"""Somebody leaves: roles and delegations end, and the work goes on."""

import pytest
from allauth.mfa.models import Authenticator

from openipo.domain.accounts import departure
from openipo.domain.accounts.api import (
    Delegation,
    PersonInactive,
    RoleGrant,
    deactivate_person,
    delegate,
    end_delegation,
    has_second_factor,
    on_departure,
    reset_second_factor,
    roles_of,
)
from openipo.domain.accounts.tests.people import ADMIN, NOON, OFFICE, TODAY, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def handed_over(monkeypatch):
    monkeypatch.setattr(departure, "_hand_overs", {})
    log: list[tuple[str, str, str]] = []

    def note(word):
        return lambda leaver, successor, by, at: log.append((word, leaver.username, successor and successor.username))

    on_departure("tasks", note("tasks"))
    on_departure("letters", note("letters"))
    return log


def test_who_leaves_holds_nothing_lends_nothing_and_cannot_sign_in(handed_over) -> None:
    eva, carla = person("eva", "examiner"), person("carla", "cashier")
    running = delegate(lender=eva, borrower=carla, roles=["examiner"], office=OFFICE, valid_from=TODAY,
                       valid_until=TODAY, reason="Leave", by=ADMIN, at=NOON)  # fmt: skip
    over = Delegation.objects.create(lender=carla, borrower=eva, roles=["cashier"], valid_from=TODAY,
                                     valid_until=TODAY, reason="", made_by="ada", made_at=NOON)  # fmt: skip
    end_delegation(over, by=ADMIN, at=NOON)
    left = deactivate_person(eva, successor=carla, on=TODAY, by=ADMIN, at=NOON)
    assert not left.is_active
    assert roles_of(left, on=TODAY) == frozenset()
    assert RoleGrant.objects.get(user=eva).revoked_by == "ada"
    running.refresh_from_db()
    assert running.ended_by == "ada"
    assert handed_over == [("letters", "eva", "carla"), ("tasks", "eva", "carla")]


def test_without_a_successor_the_work_goes_back(handed_over) -> None:
    deactivate_person(person("eva"), on=TODAY, by=ADMIN, at=NOON)
    assert handed_over[0] == ("letters", "eva", None)


def test_nobody_leaves_twice_nor_hands_over_to_somebody_who_left(handed_over) -> None:
    eva, carla = person("eva"), person("carla")
    deactivate_person(eva, on=TODAY, by=ADMIN, at=NOON)
    handed_over.clear()
    with pytest.raises(PersonInactive, match="Eva"):
        deactivate_person(eva, on=TODAY, by=ADMIN, at=NOON)
    with pytest.raises(PersonInactive, match="Eva"):
        deactivate_person(carla, successor=eva, on=TODAY, by=ADMIN, at=NOON)
    assert handed_over == []


def test_a_hand_over_that_fails_undoes_the_departure(handed_over) -> None:
    def fail(*_):
        raise RuntimeError("the queue is locked")

    on_departure("tasks", fail)
    eva = person("eva")
    with pytest.raises(RuntimeError):
        deactivate_person(eva, on=TODAY, by=ADMIN, at=NOON)
    eva.refresh_from_db()
    assert eva.is_active


def test_a_lost_second_factor_is_taken_away() -> None:
    eva = person("eva")
    Authenticator.objects.create(user=eva, type=Authenticator.Type.RECOVERY_CODES, data={})
    assert not has_second_factor(eva), "recovery codes alone are no second factor"
    Authenticator.objects.create(user=eva, type=Authenticator.Type.TOTP, data={})
    assert has_second_factor(eva)
    assert reset_second_factor(eva) == 2
    assert not has_second_factor(eva)
