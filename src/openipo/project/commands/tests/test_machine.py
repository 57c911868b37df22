"""The same as processes of their own, on a machine where nothing was set up, and where things go wrong."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from openipo.project.command import MODULES, main
from openipo.project.commands.tests.conftest import Run, Shell


def test_a_new_office_begins_with_an_empty_sound_register(shell: Shell) -> None:
    listed = shell.run("register", "list", "--json")
    assert (listed.code, listed.data, listed.error) == (0, [], "")
    assert (shell.home / "openipo.sqlite3").exists()
    assert shell.run("register", "verify", "--json").data["sound"]


def test_a_broken_database_is_told_in_a_sentence(shell: Shell, tmp_path: Path) -> None:
    broken = Shell(tmp_path / "broken")
    broken.home.mkdir()
    (broken.home / "openipo.sqlite3").write_bytes(b"this is no database" * 1000)
    refused = broken.run("register", "list", "--json")
    assert (refused.code, refused.out) == (1, "")
    assert refused.sentence == "The database refused: file is not a database."


def test_a_tampered_copy_of_the_database_is_found_out(shell: Shell) -> None:
    shell.run("register", "list")
    with sqlite3.connect(shell.home / "openipo.sqlite3") as database:
        database.execute("DROP TRIGGER ledger_event_no_update")
    database.close()
    verified = shell.run("register", "verify", "--json")
    assert verified.code == 1
    assert [fault["code"] for fault in verified.data["faults"]] == ["guard"]
    assert verified.sentence == "The ledger is not as it was recorded: one fault was found."


def test_a_server_that_does_not_answer_is_told_in_a_sentence(shell: Shell) -> None:
    refused = shell.run("tick", "--json", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert (refused.code, refused.out) == (1, "")
    assert refused.sentence.startswith("The database refused: ")


def test_an_address_of_no_database_is_told_in_a_sentence(shell: Shell) -> None:
    refused = shell.run("tick", DATABASE_URL="telegraph://office")
    assert refused.code == 1
    assert "look at DATABASE_URL" in refused.sentence


def test_a_home_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused = Shell(tmp_path / "file" / "home").run("register", "list")
    assert refused.code == 1
    assert refused.sentence.startswith("The system refused: ")


def test_law_needs_no_database(tmp_path: Path) -> None:
    reckoned = Shell(tmp_path / "home").run(
        "law", "clock", "--book", "examplia/trademark", "--clock", "opposition-period", "--from", "2025-03-05",
        "--json",
        DATABASE_URL="postgresql://nobody@127.0.0.1:1/none",
    )  # fmt: skip
    assert reckoned.data["expires_on"] == "2025-06-05"


def test_a_reader_who_has_seen_enough_is_no_fault(shell: Shell) -> None:
    command = f"'{sys.executable}' -m openipo.project.command law clocks --book examplia/trademark | head -n 1"
    done = subprocess.run(  # noqa: S602 - a pipe needs a shell
        command, shell=True, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def test_a_command_that_does_not_exist_is_refused_in_a_sentence(openipo: Run) -> None:
    unknown = openipo("lay")
    assert unknown.code == 2
    assert "invalid choice: 'lay'" in unknown.sentence
    assert "--book" in openipo("law", "clock", "--clock", "x", "--from", "2026-01-01").sentence


def test_every_command_takes_json_and_says_what_it_is_for(capsys) -> None:
    wanted = [
        "law check", "law clock", "law clocks", "law fee", "import", "export st96", "register list", "register show",
        "register verify", "register rebuild", "tick", "demo", "serve", "migrate", "people add", "seal", "work",
    ]  # fmt: skip
    assert len(MODULES) >= 8
    for words in wanted:
        with pytest.raises(SystemExit, match=r"^0$"):
            main([*words.split(), "--help"])
        assert "--json" in capsys.readouterr().out, words
