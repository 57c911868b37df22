"""What a power of attorney covers, and when."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.parties.api import power_covers

DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("power", "act", "covered"),
    [
        ({}, "renewal", True),
        ({"covers": "all"}, "renewal", True),
        ({"covers": "opposition, renewal"}, "renewal", True),
        ({"covers": "opposition appeal"}, "renewal", False),
        ({"valid_from": "2026-03-05", "valid_until": "2026-03-05"}, "renewal", True),
        ({"valid_from": "2026-03-06"}, "renewal", False),
        ({"valid_until": "2026-03-04"}, "renewal", False),
        ({"valid_until": date(2026, 3, 4)}, "renewal", False),
    ],
)
def test_a_power_covers_what_it_names_on_its_days(power: dict[str, Any], act: str, covered: bool) -> None:
    assert power_covers(power, act, DAY) is covered
