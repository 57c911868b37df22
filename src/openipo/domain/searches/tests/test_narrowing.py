"""What hits are kept to, as a rule over one mark and as it is kept with a search."""

from datetime import date

import pytest

from openipo.domain.searches.figures import in_common
from openipo.domain.searches.narrowing import Narrowed, admits, narrowed_as_data, narrowed_from
from openipo.similarity.api import Entry, Mark

MARK = Entry(
    "1", Mark("KWIKSTEP", (25, 9), vienna_codes=("26.04.02",)), status="registered", country="KE",
    filed_on=date(2026, 3, 5),
)  # fmt: skip


@pytest.mark.parametrize(
    ("narrowed", "met"),
    [
        (Narrowed(), True),
        (Narrowed(classes=(9, 12)), True),
        (Narrowed(classes=(12,)), False),
        (Narrowed(statuses=("registered", "pending")), True),
        (Narrowed(statuses=("pending",)), False),
        (Narrowed(countries=("KE",)), True),
        (Narrowed(countries=("FR",)), False),
        (Narrowed(vienna_codes=("26.4",)), True),
        (Narrowed(vienna_codes=("26.4.3",)), False),
        (Narrowed(filed_from=date(2026, 3, 5), filed_until=date(2026, 3, 5)), True),
        (Narrowed(filed_from=date(2026, 3, 6)), False),
        (Narrowed(filed_until=date(2026, 3, 4)), False),
        (Narrowed(without=("1",)), False),
    ],
)
def test_a_mark_meets_all_conditions_or_is_left_out(narrowed: Narrowed, met: bool) -> None:
    assert admits(narrowed, MARK) is met


def test_a_sign_of_a_list_was_filed_on_no_day() -> None:
    sign = Entry("list:inn:1", Mark("abacavir"), status="list")
    assert admits(Narrowed(statuses=("list",)), sign)
    assert not admits(Narrowed(filed_from=date(1900, 1, 1)), sign)
    assert not admits(Narrowed(filed_until=date(2100, 1, 1)), sign)


@pytest.mark.parametrize(
    "narrowed",
    [
        Narrowed(),
        Narrowed(
            classes=(25,), statuses=("pending", "list"), owner="Costa", number="TM/1", filed_from=date(2026, 3, 5)
        ),
        Narrowed(vienna_codes=("26.4",), countries=("KE",), filed_until=date(2026, 3, 6), without=("1",)),
    ],
)
def test_the_conditions_are_kept_and_read_again(narrowed: Narrowed) -> None:
    assert narrowed_from(narrowed_as_data(narrowed)) == narrowed


def test_a_code_stands_for_what_it_contains() -> None:
    assert in_common(("26.4", "1"), ("26.4.2", "26.4.2", "26.5.1", "1.1.2", "x")) == ["26.4.2", "1.1.2"]
    assert in_common(("x",), ("1.1.2",)) == []
