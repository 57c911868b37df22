"""Nobody checks their own work."""

from datetime import date

import pytest

from openipo.domain.accounts.api import FILE, OFFICE, Separation, separation_obstacle
from openipo.domain.accounts.rules.periods import periods_meet

NEVER_BOTH = Separation(frozenset({"cashier", "finance_officer"}), OFFICE, {"en": "Not both."})
NOT_ON_ONE_FILE = Separation(frozenset({"examiner", "opposition_officer"}), FILE, {"en": "Not on one file."})
BOTH = (NEVER_BOTH, NOT_ON_ONE_FILE)


@pytest.mark.parametrize(
    ("role", "held", "scope", "obstacle"),
    [
        ("cashier", {"finance_officer"}, OFFICE, NEVER_BOTH),
        ("finance_officer", {"cashier", "examiner"}, OFFICE, NEVER_BOTH),
        ("cashier", {"examiner"}, OFFICE, None),
        ("cashier", set(), OFFICE, None),
        ("cashier", {"cashier"}, OFFICE, None),
        ("examiner", {"cashier", "finance_officer"}, OFFICE, None),
        ("opposition_officer", {"examiner"}, OFFICE, None),
        ("opposition_officer", {"examiner"}, FILE, NOT_ON_ONE_FILE),
        ("cashier", {"finance_officer"}, FILE, None),
    ],
)
def test_which_duties_one_person_may_not_join(role, held, scope, obstacle) -> None:
    assert separation_obstacle(BOTH, role=role, held=held, scope=scope) is obstacle


def day(number: int) -> date:
    return date(2026, 1, number)


@pytest.mark.parametrize(
    ("first", "second", "meet"),
    [
        ((day(1), day(5)), (day(5), day(9)), True),
        ((day(1), day(5)), (day(6), day(9)), False),
        ((day(6), day(9)), (day(1), day(5)), False),
        ((day(1), None), (day(9), day(9)), True),
        ((day(9), day(9)), (day(1), None), True),
        ((day(1), day(5)), (day(6), None), False),
        ((day(1), None), (day(9), None), True),
    ],
)
def test_periods_that_share_a_day(first, second, meet) -> None:
    assert periods_meet(*first, *second) is meet
