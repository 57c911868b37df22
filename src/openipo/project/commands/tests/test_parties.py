"""`openipo parties duplicates` and `openipo quality check`."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.testing import a_mark
from openipo.project.commands.tests.conftest import Run

pytestmark = pytest.mark.django_db


def file_of(name: str, **address: Any) -> None:
    a_mark(filed_on=date(2026, 3, 5), parties=(Party("p1", "applicant", name, address=Address(**address)),))


def test_duplicates_are_told_with_their_reasons(openipo: Run) -> None:
    file_of("Bold Brands Ltd", country="XX")
    file_of("Bold Brands Limited", country="XX")
    told = openipo("parties", "duplicates")
    assert "2 statements, 1 pairs compared; 1 may be the same, 1 of them new." in told.out
    assert "The names are the same, but for legal form, signs and capitals." in told.out
    data = openipo("parties", "duplicates", "--limit", "1", "--json").data
    assert (data["found"], data["new"]) == (1, 0)
    (found,) = data["likenesses"]
    assert (found["score"], found["one"]["files"]) == (100, 1)
    assert found["because"][0]["points"] == 100


def test_no_more_are_shown_than_asked_for(openipo: Run) -> None:
    file_of("Bold Brands Ltd", country="XX")
    file_of("Bold Brands Limited", country="XX")
    assert openipo("parties", "duplicates", "--limit", "0", "--json").data["likenesses"] == []


def test_quality_is_checked_once_for_each_move(openipo: Run) -> None:
    file_of("Bold Brands Ltd")
    assert (
        openipo("quality", "check").out.strip() == "1 files looked at, 0 left: 1 new findings, 0 fixed by correction."
    )
    assert openipo("quality", "check", "--json").data == {"files": 0, "left": 0, "new": 0, "fixed": 0}
