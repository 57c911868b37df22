"""Who may do what stands in the office's own table; the default is nobody, with a reason."""

import os
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.utils.translation import override

from openipo.domain.accounts import duty
from openipo.domain.accounts.api import SYSTEM, Actor, Duties, at_the_server, duty_table, known_duties, place_of_duties
from openipo.kernel.security.api import AccessRefused

CASHIER = Actor(id="carla", name="Carla", roles=frozenset({"cashier"}))
REGISTRAR = Actor(id="dalia", name="Dalia", roles=frozenset({"registrar"}))
VISITOR = Actor(id="omar", name="Omar")

TABLE = '[garden]\nwater = ["cashier", "registrar"]\n'


@pytest.fixture
def table(settings, tmp_path: Path) -> Path:
    """The table of the installation's own folder, which goes before the one installed with the office."""
    settings.HOME = tmp_path
    path = tmp_path / "law" / configured.OFFICE / "duties.toml"
    path.parent.mkdir(parents=True)
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def garden(monkeypatch: pytest.MonkeyPatch) -> Duties:
    """A room with two duties, known for the length of one test."""
    monkeypatch.setattr(duty, "_KNOWN", dict(duty._KNOWN))
    return Duties("garden", {"water": "Watering the plants", "mow": "Mowing the lawn"}, by_system=("water",))


def test_one_of_the_roles_that_the_office_names_is_enough(garden: Duties, table: Path) -> None:
    assert garden.may(CASHIER, "water")
    assert garden.may(REGISTRAR, "water")
    assert not garden.may(VISITOR, "water")


def test_a_duty_that_the_office_gives_to_nobody_is_nobodys(garden: Duties, table: Path) -> None:
    answer = garden.may(REGISTRAR, "mow")
    assert not answer
    assert str(answer.reason) == "Mowing the lawn: the office has given this duty to no role."
    assert "table of duties" in str(answer.instead)


def test_a_refusal_says_what_it_is_about_and_who_may(garden: Duties, table: Path) -> None:
    with override("fr"):
        assert "Caissier, Conservateur du registre" in str(garden.may(VISITOR, "water").reason)
    answer = garden.may(VISITOR, "water")
    assert str(answer.reason) == "Watering the plants: reserved to Cashier, Registrar."
    assert "Ask a colleague who holds such a role" in str(answer.instead)
    with pytest.raises(AccessRefused):
        garden.require(VISITOR, "water")
    garden.require(CASHIER, "water")


def test_the_clock_has_the_duties_that_the_program_gives_it_and_no_others(garden: Duties, table: Path) -> None:
    table.write_text('[garden]\nmow = ["cashier"]\n', encoding="utf-8")
    assert garden.may(SYSTEM, "water")
    assert not garden.may(SYSTEM, "mow")


def test_a_table_that_was_changed_holds_from_the_next_question_on(garden: Duties, table: Path) -> None:
    assert garden.may(CASHIER, "water")
    table.write_text('[garden]\nwater = ["registrar"]\n', encoding="utf-8")
    os.utime(table, ns=(1, 1))
    assert not garden.may(CASHIER, "water")


@pytest.mark.parametrize("broken", ["[garden\n", "[garden]\nwater = ['\udcff']\n"])
def test_a_table_that_cannot_be_read_gives_nothing_and_says_so(garden: Duties, table: Path, broken: str) -> None:
    table.write_bytes(broken.encode("utf-8", "surrogateescape"))
    answer = garden.may(REGISTRAR, "water")
    assert not answer
    assert "cannot be read (duties.toml: " in str(answer.reason)


def test_what_is_no_list_of_roles_gives_nothing(garden: Duties, table: Path) -> None:
    table.write_text('door = "open"\n[garden]\nwater = "cashier"\nmow = [5, "registrar"]\n', encoding="utf-8")
    assert not garden.may(CASHIER, "water")
    assert garden.roles_with("mow") == ("registrar",)


def test_an_office_without_a_table_gives_nothing() -> None:
    assert place_of_duties("atlantis") is None
    assert "no table of duties" in str(duty_table("atlantis").mistake)
    assert duty_table("atlantis").roles_with("garden.water") == ()


def test_a_rule_of_entry_lets_an_officer_in_who_has_one_of_the_duties(garden: Duties, table: Path) -> None:
    rule = garden.rule("mow", "water")
    assert rule(CASHIER)
    assert "Mowing" in str(rule(Actor(id="eva", name="Eva", roles=frozenset({"examiner"}))).reason)
    assert "no role" in str(rule(VISITOR).reason)
    assert rule(None).sign_in


def test_signing_in_again_does_not_help_who_lacks_the_duty(garden: Duties, table: Path) -> None:
    assert not garden.rule("mow")(CASHIER).sign_in


@pytest.mark.parametrize("names", [(), ("dig",), ("water", "dig")])
def test_a_rule_of_duties_that_do_not_exist_is_a_mistake_of_the_program(garden: Duties, names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not all duties of this room"):
        garden.rule(*names)


def test_an_officer_with_several_roles_exercises_the_duty_in_the_first_that_has_it(garden: Duties, table: Path) -> None:
    both = Actor(id="both", name="Both", roles=frozenset({"registrar", "cashier"}))
    assert garden.role_of(both, "water") == "cashier"
    assert garden.role_of(VISITOR, "water") == ""


def test_who_types_at_the_server_acts_in_the_roles_that_have_the_duty(garden: Duties, table: Path) -> None:
    typing = at_the_server(garden, "water")
    assert (typing.id, typing.roles) == ("command-line", {"cashier", "registrar"})
    assert not garden.may(typing, "mow")


def test_the_program_knows_the_duties_of_its_rooms(garden: Duties) -> None:
    known = {each.id: each for each in known_duties()}
    assert known["garden.water"].by_system
    assert not known["people.keep"].by_system
