"""Whoever reads the end of the log of all checks knows what failed and how."""

import sys
from pathlib import Path

import pytest
from scripts.test import LAST_LINES, Tally

TYPE_ERROR = "src/some.py:1: error: no such name"


def said_by(tally: Tally) -> str:
    return "\n".join(tally.summary())


def test_a_check_that_fails_is_told_at_once_and_again_at_the_end_with_its_last_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = Tally(tmp_path)
    tally.check("style", sys.executable, "-c", "print('all is well')")
    tally.check("types", sys.executable, "-c", f"print('early\\n' * {LAST_LINES}); print('{TYPE_ERROR}'); exit(1)")
    at_once = capsys.readouterr().out
    assert TYPE_ERROR in at_once
    assert "!!!! FAILED types" in at_once.partition(TYPE_ERROR)[2]
    end = said_by(tally)
    assert end.count("early") < LAST_LINES
    assert "all is well" not in end
    assert end.endswith("FAILED types\n\n==== 1 passed, 1 failed, 0 skipped")
    assert TYPE_ERROR in end


def test_each_test_that_fails_is_told_at_the_end_by_its_name_and_the_first_line_of_why(tmp_path: Path) -> None:
    wrong = tmp_path / "test_wrong.py"
    wrong.write_text(
        "def test_right(): pass\ndef test_sum():\n    assert [1] == [2]\ndef test_word():\n    assert 'a' in 'b'\n",
        encoding="utf-8",
    )
    tally = Tally(tmp_path)
    tally.tests("tests on SQLite", "-p", "no:django", "-p", "no:cacheprovider", "-c", "/dev/null", wrong)
    end = said_by(tally)
    assert "FAILED test_wrong::test_sum - assert [1] == [2]" in end
    assert "FAILED test_wrong::test_word - AssertionError: assert 'a' in 'b'" in end
    assert end.endswith("==== 1 passed, 2 failed, 0 skipped")


def test_a_run_that_breaks_off_before_any_test_says_how(tmp_path: Path) -> None:
    tally = Tally(tmp_path)
    tally.tests("tests on SQLite", "--no-such-option")
    assert "unrecognized arguments: --no-such-option" in said_by(tally)
    assert tally.failures == ["tests on SQLite"]
