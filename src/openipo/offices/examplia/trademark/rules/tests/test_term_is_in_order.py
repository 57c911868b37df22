import pytest

from openipo.offices.examplia.trademark.rules.term_is_in_order import term_is_in_order
from openipo.offices.examplia.trademark.rules.tests.case import a_case


@pytest.mark.parametrize(
    ("stated", "holds"),
    [
        ({}, True),
        ({"since": "2020-01-01"}, True),
        ({"until": "2026-03-05"}, True),
        ({"until": "2026-03-04"}, False),
        ({"since": "2027-01-01", "until": "2028-01-01"}, True),
        ({"since": "2027-01-01", "until": "2026-12-31"}, False),
    ],
)
def test_a_term_ends_neither_before_it_begins_nor_before_today(stated: dict[str, str], holds: bool) -> None:
    assert term_is_in_order(a_case(stated=stated)) is holds
