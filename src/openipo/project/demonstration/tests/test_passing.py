"""A visitor lets time pass: the office works through every day, and the demonstration stays where it came to."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from openipo.domain.cases.testing import a_case
from openipo.kernel.clock.api import now, today
from openipo.kernel.ledger.api import seals
from openipo.project.demonstration import let_time_pass as passing
from openipo.project.demonstration.days import days_ahead, demonstration_time, stand_ahead
from openipo.project.demonstration.let_time_pass import MOST, let_time_pass


def test_a_demonstration_begins_on_the_real_day(monday: datetime) -> None:
    assert days_ahead() == 0
    with demonstration_time():
        assert today() == date(2026, 3, 9)


@pytest.mark.django_db
def test_a_time_limit_ends_and_every_day_is_sealed(monday: datetime) -> None:
    unpaid = a_case("received", filed_on=date(2026, 3, 5))
    passed = let_time_pass(60, "UTC")
    assert passed.days == 60
    assert passed.files >= 1
    assert unpaid.phases["application"] == "deemed-withdrawn"
    assert [seal.sealed_on for seal in seals()][::59] == [date(2026, 3, 10), date(2026, 5, 8)]
    with demonstration_time():
        assert today() == date(2026, 5, 8)
    assert now() == monday


@pytest.mark.django_db
def test_it_goes_on_from_where_it_stands_also_after_a_restart(monday: datetime) -> None:
    let_time_pass(3, "UTC")
    with demonstration_time():
        let_time_pass(4, "UTC")
    assert days_ahead() == 7
    with demonstration_time():
        assert now() == datetime(2026, 3, 16, 10, tzinfo=UTC)


@pytest.mark.django_db
def test_nobody_moves_on_further_than_the_time_of_a_long_limit(monday: datetime, monkeypatch) -> None:
    monkeypatch.setattr(passing, "MOST", 2)
    assert MOST > 366
    assert let_time_pass(1000, "UTC").days == 2
    assert days_ahead() == 2


@pytest.mark.django_db
def test_broken_off_it_stands_where_it_came_to(monday: datetime, home: Path, monkeypatch) -> None:
    def fails_on_wednesday(*, on: date, at: datetime) -> None:
        if on == date(2026, 3, 11):
            raise OSError("no space left")

    monkeypatch.setattr(passing, "seal", fails_on_wednesday)
    with pytest.raises(OSError, match="no space"):
        let_time_pass(5, "UTC")
    assert days_ahead() == 1


@pytest.mark.django_db
def test_of_a_double_click_the_second_leaves_the_rest_to_the_first(monday: datetime, monkeypatch) -> None:
    def seal_while_the_other_goes_further(*, on: date, at: datetime) -> None:
        monkeypatch.setattr(passing, "stand_ahead", lambda days: stand_ahead(3))

    monkeypatch.setattr(passing, "seal", seal_while_the_other_goes_further)
    assert let_time_pass(3, "UTC").days == 1
    assert days_ahead() == 3
