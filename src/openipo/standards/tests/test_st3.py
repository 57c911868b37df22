"""Codes of states and organisations (WIPO ST.3)."""

import csv
import os
from pathlib import Path
from typing import Any

import pytest

from openipo.standards.st3 import CODES, is_code, is_current

SHARED = Path(os.environ.get("OPENIPO_SHARED", Path(__file__).resolve().parents[4].parent / "shared"))
LIST = SHARED / "facts" / "st3.csv"


@pytest.mark.parametrize("code", ["FR", "KE", "EM", "WO", "XX", "SU"])
def test_states_organisations_and_former_states_have_codes(code: Any) -> None:
    assert is_code(code)


@pytest.mark.parametrize("code", ["", "fr", "FRA", "QQ", "UK"])
def test_what_looks_like_a_code_is_not_one(code: Any) -> None:
    assert not is_code(code)


def test_a_former_state_is_not_current() -> None:
    assert is_current("DE")
    assert not is_current("DD")
    assert not is_current("QQ")


@pytest.mark.shared
@pytest.mark.skipif(not LIST.exists(), reason="the list of codes is not on this machine")
def test_the_codes_are_those_of_the_standard() -> None:
    with LIST.open() as lines:
        assert {row["code"] for row in csv.DictReader(lines)} == CODES
