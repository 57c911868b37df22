"""An administrator sets the office up: a database in shape, and the first person who may sign in."""

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db.migrations.recorder import MigrationRecorder

from openipo.domain.accounts.api import (
    Actor,
    RoleGrant,
    User,
    approve_duty_change,
    duty_table,
    propose_duty_change,
)
from openipo.domain.accounts.tests.people import person
from openipo.project.commands.tests.conftest import Run

pytestmark = pytest.mark.django_db


def test_the_first_administrator_is_added(openipo: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENIPO_PASSWORD", "a long enough phrase")
    added = openipo("people", "add", "ada", "Ada Admin", "--role", "administrator", "--json")
    assert added.code == 0
    assert added.data == {"sign_in": "ada", "name": "Ada Admin", "roles": ["administrator"]}
    assert User.objects.get(username="ada").check_password("a long enough phrase")
    assert RoleGrant.objects.get().role == "administrator"
    told = openipo("people", "add", "bo", "Bo Clerk", "--role", "reception_clerk")
    assert told.out == "Bo Clerk may sign in as bo.\n"


def test_nobody_is_added_by_halves(openipo: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENIPO_PASSWORD", "a long enough phrase")
    unknown = openipo("people", "add", "ada", "Ada Admin", "--role", "emperor", "--json")
    assert (unknown.code, unknown.out) == (1, "")
    assert "emperor" in unknown.sentence
    assert not User.objects.exists()
    monkeypatch.setenv("OPENIPO_PASSWORD", "short")
    assert openipo("people", "add", "ada", "Ada Admin").code == 1
    assert not User.objects.exists()


def test_a_name_is_given_once(openipo: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENIPO_PASSWORD", "a long enough phrase")
    openipo("people", "add", "ada", "Ada Admin")
    twice = openipo("people", "add", "ada", "Ada Other")
    assert twice.code == 1
    assert twice.sentence


def test_who_may_do_what_is_listed_with_every_mistake_of_the_table(openipo: Run, settings, tmp_path) -> None:
    listed = openipo("people", "duties", "--json")
    assert listed.code == 0
    assert listed.data["duties"]["files.correct"] == ["registrar"]
    assert listed.data["findings"] == []
    own = tmp_path / "law" / settings.OFFICE / "duties.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[files]\ncorrect = ["emperor"]\n', encoding="utf-8")
    settings.HOME = tmp_path
    faulty = openipo("people", "duties")
    assert faulty.code == 1
    assert "duties.toml:2: error: files.correct names the unknown role 'emperor'; add it to office.toml." in faulty.out
    assert "duties.toml:1: error: no role has the duty people.keep." in faulty.out


DAY, AT = date(2026, 3, 5), datetime(2026, 3, 5, 12, tzinfo=UTC)
ADA = Actor(id="ada", name="Ada", roles=frozenset({"administrator"}))
MAX = Actor(id="max", name="Max", roles=frozenset({"manager"}))


@pytest.fixture
def _two_with_the_duty(settings: Any, tmp_path: Path) -> None:
    """Who may change duties, and a folder of the installation for the table."""
    settings.HOME = tmp_path
    for each in (ADA, MAX):
        person(each.id, *each.roles)


@pytest.mark.usefixtures("_two_with_the_duty")
def test_what_was_changed_on_the_pages_is_told_by_the_command_too(
    openipo: Run, django_capture_on_commit_callbacks: Any
) -> None:
    propose = partial(propose_duty_change, reason="Deputies", on=DAY, by=ADA, at=AT)
    change = propose(duty="files.correct", roles=["registrar", "manager"])
    with django_capture_on_commit_callbacks(execute=True):
        approve_duty_change(change=change.pk, on=DAY, by=MAX, at=AT)
    propose(duty="files.waive", roles=[])
    listed = openipo("people", "duties", "--json", "--history")
    assert listed.data["duties"]["files.correct"] == ["registrar", "manager"]
    assert [each["status"] for each in listed.data["changes"]] == ["open", "approved"]
    lines = openipo("people", "duties", "--history").out
    assert "files.correct: registrar -> registrar, manager (Deputies), proposed by ada" in lines
    assert "approved by max on 2026-03-05" in lines
    assert "files.waive: registrar, finance_officer -> nobody (Deputies), proposed by ada" in lines


@pytest.mark.usefixtures("_two_with_the_duty")
def test_a_table_of_duties_that_was_approved_and_not_written_is_written_by_the_daily_run(
    openipo: Run, settings: Any
) -> None:
    change = propose_duty_change(duty="files.waive", roles=["manager"], reason="r", on=DAY, by=ADA, at=AT)
    approve_duty_change(change=change.pk, on=DAY, by=MAX, at=AT)
    assert duty_table(settings.OFFICE).roles_with("files.waive") == ("registrar", "finance_officer")
    assert openipo("tick", "--json").data["law_laid_down"] == ["files.waive: registrar, finance_officer -> manager"]
    assert duty_table(settings.OFFICE).roles_with("files.waive") == ("manager",)


def test_a_database_in_shape_stays_as_it_is(openipo: Run) -> None:
    migrated = openipo("migrate", "--json")
    assert (migrated.code, migrated.data) == (0, {"migrated": True})
    assert openipo("migrate").out == "The database is up to date.\n"


def test_an_older_database_is_not_changed_in_passing(openipo: Run) -> None:
    MigrationRecorder.Migration.objects.filter(app="cases").latest("id").delete()
    for words in (("register", "list"), ("tick", "--json"), ("register", "verify", "--json")):
        refused = openipo(*words)
        assert (refused.code, refused.out) == (1, "")
        assert refused.sentence == "The database is older than the program; back it up, then run `openipo migrate`."


def test_an_office_that_is_not_installed_is_named(openipo: Run, settings) -> None:
    settings.OFFICE = "atlantis"
    refused = openipo("register", "list", "--json")
    assert (refused.code, refused.out) == (1, "")
    assert "No office 'atlantis' is installed" in refused.sentence
