"""Numbers as a law wants them: none twice, none skipped, in the order in which they were asked for."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection, transaction

from openipo.kernel.locks.api import LockRefused
from openipo.kernel.numbering.api import BadPattern, Number, go_on_from, next_number

YEARLY = {"pattern": "TM/{year}/{number:06d}", "restarts": "yearly"}
EVER = {"pattern": "R{number}", "restarts": "never"}
CLERKS, EACH = 8, 12


@pytest.mark.django_db
class TestOneClerk:
    def test_the_first_number_of_the_year_is_one(self) -> None:
        given = next_number("application", on=date(2026, 3, 5), **YEARLY)
        assert given == Number("TM/2026/000001", 1, 2026)
        assert next_number("application", on=date(2026, 3, 5), **YEARLY).text == "TM/2026/000002"

    def test_each_series_counts_for_itself(self) -> None:
        next_number("application", on=date(2026, 3, 5), **YEARLY)
        assert next_number("opposition", on=date(2026, 3, 5), **YEARLY).number == 1

    def test_a_new_year_begins_with_one(self) -> None:
        next_number("application", on=date(2026, 12, 31), **YEARLY)
        assert next_number("application", on=date(2027, 1, 1), **YEARLY).text == "TM/2027/000001"

    def test_a_paper_of_last_year_goes_on_with_last_years_numbers(self) -> None:
        next_number("application", on=date(2026, 12, 31), **YEARLY)
        next_number("application", on=date(2027, 1, 2), **YEARLY)
        assert next_number("application", on=date(2026, 12, 31), **YEARLY).text == "TM/2026/000002"
        assert next_number("application", on=date(2027, 1, 2), **YEARLY).text == "TM/2027/000002"

    def test_a_series_that_never_restarts_goes_on_over_the_years(self) -> None:
        next_number("registration", on=date(2026, 12, 31), **EVER)
        assert next_number("registration", on=date(2027, 1, 1), **EVER) == Number("R2", 2, 2027)

    def test_a_number_taken_back_is_given_to_the_next(self) -> None:
        assert _numbered(fails=True) == []
        assert next_number("application", on=date(2026, 3, 5), **YEARLY).number == 1

    def test_a_series_goes_on_after_the_numbers_of_the_old_program(self) -> None:
        go_on_from("application", last=417, year=2026)
        assert next_number("application", on=date(2026, 3, 5), **YEARLY).number == 418

    def test_a_series_never_goes_back(self) -> None:
        go_on_from("application", last=417, year=2026)
        go_on_from("application", last=12, year=2026)
        assert next_number("application", on=date(2026, 3, 5), **YEARLY).number == 418

    @pytest.mark.parametrize(
        ("pattern", "restarts"),
        [("TM/{number}", "yearly"), ("TM/{year}", "yearly"), ("TM", "never"), ("{number}{series}", "never")],
    )
    def test_a_pattern_that_would_write_two_numbers_alike_is_refused(self, pattern: str, restarts: str) -> None:
        with pytest.raises(BadPattern, match="must hold"):
            next_number("application", on=date(2026, 3, 5), pattern=pattern, restarts=restarts)

    def test_an_unknown_way_of_restarting_is_refused(self) -> None:
        with pytest.raises(ValueError, match="yearly or never"):
            next_number("application", on=date(2026, 3, 5), pattern="{number}", restarts="monthly")


@pytest.mark.django_db(transaction=True)
class TestManyClerks:
    def test_no_number_is_given_outside_a_transaction(self) -> None:
        with pytest.raises(LockRefused):
            next_number("application", on=date(2026, 3, 5), **YEARLY)

    def test_eight_clerks_at_once_leave_no_gap_and_no_double(self) -> None:
        """Every third transaction fails after it has its number; those that stand have 1, 2, 3 ... all the same."""
        start = threading.Barrier(CLERKS)

        def work(clerk: int) -> list[int]:
            start.wait()
            try:
                return [number for turn in range(EACH) for number in _numbered(fails=(clerk + turn) % 3 == 0)]
            finally:
                connection.close()

        with ThreadPoolExecutor(CLERKS) as pool:
            given = [number for numbers in pool.map(work, range(CLERKS)) for number in numbers]
        assert sorted(given) == list(range(1, CLERKS * EACH * 2 // 3 + 1))


def _numbered(*, fails: bool) -> list[int]:
    try:
        with transaction.atomic():
            number = next_number("application", on=date(2026, 3, 5), **YEARLY).number
            if fails:
                raise ConnectionError("The clerk's line broke.")
    except ConnectionError:
        return []
    return [number]
