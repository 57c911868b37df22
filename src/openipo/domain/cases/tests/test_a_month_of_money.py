"""Not a cent is lost or made in a month of acts by chance, with crashes in the middle of them."""

from datetime import date
from random import Random

import pytest

from openipo.domain.accounting.api import Posting
from openipo.domain.accounts.api import SYSTEM
from openipo.domain.cases.testing import CASHIER, Story, a_case
from openipo.domain.cases.tests.month import ACTS, Crash, Month, crash_at
from openipo.domain.fees.api import CashDay, Payment, post_missing, reconcile

pytestmark = pytest.mark.django_db


def a_month(seed: int, stories: list[Story]) -> Month:
    return Month(Random(seed), stories, date(2026, 4, 1))  # noqa: S311 - chance for a test, not a secret


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_month_by_chance_with_crashes_reconciles_to_the_cent(seed: int) -> None:
    month = a_month(seed, [a_case("received", text=f"MARK {number}") for number in range(8)])
    month.play(days=30, acts_a_day=6)
    assert month.unexplained() == []
    assert set(month.done) >= set(ACTS) - {"waive"}
    assert month.crashes > 100
    assert Posting.objects.count() > 200


def test_each_day_of_the_month_reconciles_afterwards_too() -> None:
    month = a_month(7, [a_case("received") for _ in range(4)])
    month.play(days=10, acts_a_day=6)
    for day in range(1, 11):
        assert reconcile(on=date(2026, 4, day), is_today=False).faults == ()


def test_a_crash_leaves_nothing_behind_at_any_write() -> None:
    month = a_month(1, [a_case("received")])
    month.open_till()()
    paying = month.pay()
    for write in range(1, 60):
        try:
            with crash_at(write):
                paying()
        except Crash:
            assert not Payment.objects.exists()
            assert month.unexplained() == []
        else:
            break
    assert write > 5
    assert Payment.objects.count() == 1


def test_books_opened_late_are_brought_up_once() -> None:
    """As on an installation that has taken money before it had books."""
    month = a_month(3, [a_case("received") for _ in range(4)])
    month.play(days=4, acts_a_day=6)
    assert post_missing(at=month.now, by=SYSTEM) == 0
    month.open_till()()
    till = CashDay.objects.get(on=month.on)
    # A payment that got past the books, as all did before there were any.
    Payment.objects.create(
        receipt_number="R/2026/900000", key="old", amount=500, currency="XTS", method="cash", payer_name="Old",
        received_on=month.on, recorded_at=month.now, taken_by=CASHIER.id, cash_day=till,
    )  # fmt: skip
    assert len(month.unexplained()) == 2  # the till has more than the books, and the payer is owed more
    assert post_missing(at=month.now, by=SYSTEM) == 1
    assert month.unexplained() == []
