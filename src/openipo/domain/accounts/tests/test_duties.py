"""Who may do what stands in the office's own table; the default is nobody, with a reason."""

import os
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.utils.translation import override

from openipo.domain.accounts.api import SYSTEM, Actor, Duties, at_the_server, duty_table, known_duties, place_of_duties
from openipo.kernel.security.api import AccessRefused

CASHIER = Actor(id="carla", name="Carla", roles=frozenset({"cashier"}))
REGISTRAR = Actor(id="dalia", name="Dalia", roles=frozenset({"registrar"}))
VISITOR = Actor(id="omar", name="Omar")

GARDEN = Duties("garden", {"water": "Watering the plants", "mow": "Mowing the lawn"}, by_system=("water",))
TABLE = '[garden]\nwater = ["cashier", "registrar"]\n'


@pytest.fixture
def table(settings, tmp_path: Path) -> Path:
    """The table of the installation's own folder, which goes before the one installed with the office."""
    settings.HOME = tmp_path
    path = tmp_path / "law" / configured.OFFICE / "duties.toml"
    path.parent.mkdir(parents=True)
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture(autouse=True, scope="module")
def _leave_no_garden_behind():
    yield
    from openipo.domain.accounts import duty  # noqa: PLC0415 - only to take the garden's duties away again

    for id in ("garden.water", "garden.mow"):
        duty._KNOWN.pop(id)


def test_one_of_the_roles_that_the_office_names_is_enough(table: Path) -> None:
    assert GARDEN.may(CASHIER, "water")
    assert GARDEN.may(REGISTRAR, "water")
    assert not GARDEN.may(VISITOR, "water")


def test_a_duty_that_the_office_gives_to_nobody_is_nobodys(table: Path) -> None:
    answer = GARDEN.may(REGISTRAR, "mow")
    assert not answer
    assert str(answer.reason) == "Mowing the lawn: the office has given this duty to no role."


def test_a_refusal_says_what_it_is_about_and_who_may(table: Path) -> None:
    with override("fr"):
        assert "Caissier, Conservateur du registre" in str(GARDEN.may(VISITOR, "water").reason)
    answer = GARDEN.may(VISITOR, "water")
    assert str(answer.reason) == "Watering the plants: reserved to Cashier, Registrar."
    assert "administrator" in str(answer.instead)
    with pytest.raises(AccessRefused):
        GARDEN.require(VISITOR, "water")
    GARDEN.require(CASHIER, "water")


def test_the_clock_has_the_duties_that_the_program_gives_it_and_no_others(table: Path) -> None:
    table.write_text('[garden]\nmow = ["cashier"]\n', encoding="utf-8")
    assert GARDEN.may(SYSTEM, "water")
    assert not GARDEN.may(SYSTEM, "mow")


def test_a_table_that_was_changed_holds_from_the_next_question_on(table: Path) -> None:
    assert GARDEN.may(CASHIER, "water")
    table.write_text('[garden]\nwater = ["registrar"]\n', encoding="utf-8")
    os.utime(table, ns=(1, 1))
    assert not GARDEN.may(CASHIER, "water")


@pytest.mark.parametrize("broken", ["[garden\n", "[garden]\nwater = ['\udcff']\n"])
def test_a_table_that_cannot_be_read_gives_nothing_to_anybody_and_says_so(table: Path, broken: str) -> None:
    table.write_bytes(broken.encode("utf-8", "surrogateescape"))
    answer = GARDEN.may(REGISTRAR, "water")
    assert not answer
    assert "cannot be read (duties.toml: " in str(answer.reason)


def test_what_is_no_list_of_roles_gives_nothing(table: Path) -> None:
    table.write_text('door = "open"\n[garden]\nwater = "cashier"\nmow = [5, "registrar"]\n', encoding="utf-8")
    assert not GARDEN.may(CASHIER, "water")
    assert GARDEN.roles_with("mow") == ("registrar",)


def test_an_office_without_a_table_gives_nothing() -> None:
    assert place_of_duties("atlantis") is None
    assert "no table of duties" in str(duty_table("atlantis").mistake)
    assert duty_table("atlantis").roles_with("garden.water") == ()


def test_a_rule_of_entry_lets_an_officer_in_who_has_one_of_the_duties(table: Path) -> None:
    rule = GARDEN.rule("mow", "water")
    assert rule(CASHIER)
    assert "Mowing" in str(rule(Actor(id="eva", name="Eva", roles=frozenset({"examiner"}))).reason)
    assert "no role" in str(rule(VISITOR).reason)
    assert rule(None).sign_in


def test_signing_in_again_does_not_help_who_lacks_the_duty(table: Path) -> None:
    assert not GARDEN.rule("mow")(CASHIER).sign_in


@pytest.mark.parametrize("names", [(), ("dig",), ("water", "dig")])
def test_a_rule_of_duties_that_do_not_exist_is_a_mistake_of_the_program(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not all duties of this room"):
        GARDEN.rule(*names)


def test_an_officer_with_several_roles_exercises_the_duty_in_the_first_that_has_it(table: Path) -> None:
    both = Actor(id="both", name="Both", roles=frozenset({"registrar", "cashier"}))
    assert GARDEN.role_of(both, "water") == "cashier"
    assert GARDEN.role_of(VISITOR, "water") == ""


def test_who_types_at_the_server_acts_in_the_roles_that_have_the_duty(table: Path) -> None:
    typing = at_the_server(GARDEN, "water")
    assert (typing.id, typing.roles) == ("command-line", {"cashier", "registrar"})
    assert not GARDEN.may(typing, "mow")


def test_the_program_knows_the_duties_of_its_rooms() -> None:
    known = {duty.id: duty for duty in known_duties()}
    assert known["garden.water"].by_system
    assert not known["people.keep"].by_system
