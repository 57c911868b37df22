"""A reduction shows beside the full fee."""

from datetime import date

from openipo.domain.cases.law import book_named
from openipo.domain.cases.rules.full_amount import full_amount
from openipo.domain.cases.testing import BOOK

ON = date(2026, 3, 5)


def test_the_full_fee_is_that_of_the_row_for_everybody() -> None:
    law_book = book_named(BOOK)
    fee = law_book.in_force(ON).fees["filing"]
    small = {"applicant_is_small": True, "channel": "electronic", "classes": [9, 25]}
    assert full_amount(fee, ON, small, law_book.office) == 31000
    assert full_amount(fee, date(2025, 3, 5), small, law_book.office) == 28000


def test_where_the_law_has_no_such_row_there_is_no_full_fee() -> None:
    law_book = book_named(BOOK)
    fee = law_book.in_force(ON).fees["filing"]
    assert full_amount(fee, date(1999, 1, 1), {}, law_book.office) is None
