"""Who may enter; the default is no, with a reason."""

import pytest
from django.utils.translation import override

from openipo.domain.accounts.api import Actor, administrator, has_role, officer, signed_in

CASHIER = Actor(id="carla", name="Carla", roles=frozenset({"cashier"}))
VISITOR = Actor(id="omar", name="Omar")


def test_a_page_for_the_signed_in_leads_others_to_sign_in() -> None:
    assert signed_in(VISITOR)
    assert signed_in(None).sign_in


def test_an_officer_holds_at_least_one_role() -> None:
    assert officer(CASHIER)
    assert officer(None).sign_in
    answer = officer(VISITOR)
    assert not answer
    assert "no role" in str(answer.reason)
    assert "administrator" in str(answer.instead)


def test_one_of_the_roles_named_is_enough() -> None:
    rule = has_role("registrar", "cashier")
    assert rule(CASHIER)
    assert not rule(VISITOR)
    assert "Registrar / Cashier" in str(rule(VISITOR).reason)
    assert rule(None).sign_in


def test_a_refusal_names_the_role_as_the_office_does_in_the_readers_language() -> None:
    with override("fr"):
        assert str(has_role("registrar")(VISITOR).reason) == "Il faut pour cela le rôle Conservateur du registre."
    with override("ar"):
        assert "Registrar" in str(has_role("registrar")(VISITOR).reason), "a language the office does not name it in"


def test_a_role_that_the_office_does_not_name_keeps_its_own_name() -> None:
    assert "night porter" in str(has_role("night_porter")(VISITOR).reason)


def test_signing_in_again_does_not_help_who_lacks_the_role() -> None:
    assert not administrator(CASHIER).sign_in


def test_a_rule_that_names_no_role_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="names no role"):
        has_role()
