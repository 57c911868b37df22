"""A series goes on from a number that was given before this program was."""

from django.db import connection

from openipo.kernel.locks.api import require_transaction

_RAISE = """
INSERT INTO numbering_counter (series, year, last) VALUES (%s, %s, %s)
ON CONFLICT (series, year) DO UPDATE SET last = excluded.last WHERE numbering_counter.last < excluded.last
"""


def go_on_from(series: str, *, last: int, year: int = 0) -> None:
    """Let the series go on after `last`, of that year (0 for a series that never restarts); it never goes back."""
    require_transaction(f"Raising the series {series!r}")
    with connection.cursor() as cursor:
        cursor.execute(_RAISE, [series, year, last])
