"""The next number of a series is given."""

from datetime import date

from django.db import connection

from openipo.kernel.locks.api import require_transaction
from openipo.kernel.numbering.number import Number
from openipo.kernel.numbering.rules.written import written

RESTARTS = ("yearly", "never")

# One statement counts and locks: the row stays locked to the end of the transaction, so a number that is rolled back
# is given to the next one who asks, and nobody overtakes.
_COUNT = """
INSERT INTO numbering_counter (series, year, last) VALUES (%s, %s, 1)
ON CONFLICT (series, year) DO UPDATE SET last = numbering_counter.last + 1
RETURNING last
"""


def next_number(series: str, *, on: date, pattern: str, restarts: str) -> Number:
    """The next number of `series` for the day `on`, without a gap and without a double.

    `restarts` is "yearly" (a day of an earlier year goes on with that year's numbers) or "never". Others who want a
    number of the series wait until this transaction ends: ask late in it, and in a fixed order for several series.
    Raises LockRefused outside a transaction, BadPattern for a pattern that would write two numbers alike.
    """
    if restarts not in RESTARTS:
        raise ValueError(f"A series restarts {' or '.join(RESTARTS)}, not {restarts!r}.")
    require_transaction(f"Giving a number of the series {series!r}")
    written(pattern, year=on.year, number=1, restarts=restarts)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [series, on.year if restarts == "yearly" else 0])
        number = cursor.fetchone()[0]
    return Number(written(pattern, year=on.year, number=number, restarts=restarts), number, on.year)
