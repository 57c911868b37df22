"""Who may enter; the default is no, with a reason."""

from openipo.domain.accounts.api import Actor, officer, signed_in

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
