"""Told at start: what is wrong with the table of duties of this installation's office."""

from pathlib import Path

import pytest

from openipo.domain.accounts.api import duty_table, findings_in_table
from openipo.domain.accounts.duty_checks import duties_are_given_to_roles_that_exist


@pytest.mark.parametrize("office", ["examplia", "kenya", "concordia"])
def test_the_tables_that_come_with_the_program_have_no_findings(office: str) -> None:
    assert findings_in_table(office) == []


def test_an_office_without_a_table_is_told() -> None:
    (missing,) = findings_in_table("atlantis")
    assert (missing.severity, missing.message) == ("error", "this file is missing; without it nobody has any duty.")


@pytest.fixture
def own(settings, tmp_path: Path) -> Path:
    """The table of the installation's own folder."""
    settings.HOME = tmp_path
    path = tmp_path / "law" / settings.OFFICE / "duties.toml"
    path.parent.mkdir(parents=True)
    return path


def test_a_table_in_another_encoding_gives_nothing_and_that_is_told_at_start(settings, own: Path) -> None:
    own.write_bytes('[people] # tenue par le greffe, à jour\nkeep = ["administrator"]\n'.encode("latin-1"))
    (unreadable,) = findings_in_table(settings.OFFICE)
    assert (unreadable.line, unreadable.severity) == (1, "error")
    assert "cannot be read" in unreadable.message


def test_a_table_that_the_program_may_not_open_gives_nothing_and_that_is_told_at_start(
    settings, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.write_text('[people]\nkeep = ["administrator"]\n', encoding="utf-8")

    def closed(*_given: object, **_named: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", closed)
    assert "Permission denied" in str(duty_table(settings.OFFICE).mistake)
    assert duty_table(settings.OFFICE).roles_with("people.keep") == ()
    (unreadable,) = findings_in_table(settings.OFFICE)
    assert "Permission denied" in unreadable.message


def test_mistakes_and_weaknesses_are_told_apart_at_start(settings, own: Path) -> None:
    assert duties_are_given_to_roles_that_exist(None) == []
    own.write_text('[people]\nkeep = ["administrator"]\nsee = ["emperor"]\n', encoding="utf-8")
    told = duties_are_given_to_roles_that_exist(None)
    assert [each.id for each in told if "emperor" in each.msg] == ["accounts.E001"]
    assert "accounts.W001" in [each.id for each in told if "files.correct" in each.msg]
