"""Told at start: what is wrong with the table of duties of this installation's office."""

from pathlib import Path

import pytest

from openipo.domain.accounts.api import findings_in_table
from openipo.domain.accounts.duty_checks import duties_are_given_to_roles_that_exist


@pytest.mark.parametrize("office", ["examplia", "kenya", "concordia"])
def test_the_tables_that_come_with_the_program_have_no_findings(office: str) -> None:
    assert findings_in_table(office) == []


def test_an_office_without_a_table_is_told() -> None:
    (missing,) = findings_in_table("atlantis")
    assert (missing.severity, missing.message) == ("error", "this file is missing; without it nobody has any duty.")


def test_mistakes_and_weaknesses_are_told_apart_at_start(settings, tmp_path: Path) -> None:
    assert duties_are_given_to_roles_that_exist(None) == []
    own = tmp_path / "law" / settings.OFFICE / "duties.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[people]\nkeep = ["administrator"]\nsee = ["emperor"]\n', encoding="utf-8")
    settings.HOME = tmp_path
    told = duties_are_given_to_roles_that_exist(None)
    assert [each.id for each in told if "emperor" in each.msg] == ["accounts.E001"]
    assert "accounts.W001" in [each.id for each in told if "files.correct" in each.msg]
