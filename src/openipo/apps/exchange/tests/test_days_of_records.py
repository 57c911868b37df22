"""By the days that records of older systems bring, an office's table may say since when a file stands."""

import pytest

from openipo.apps.exchange.ipas import happened, record
from openipo.apps.exchange.mapping.event import day_named
from openipo.domain.procedures.api import DAYS_OF_RECORDS
from openipo.standards.st66 import reader as st66
from openipo.standards.st96 import reader as st96
from openipo.standards.tdxf import reader as tdxf
from openipo.standards.tmview import reader as tmview


@pytest.mark.parametrize(
    "names",
    [st66._DATES, st96._DATES, tdxf._DATES, tmview._DATES, record._DATES, happened._DAYS.values(), ["transaction"]],
    ids=["st66", "st96", "tdxf", "tmview", "tables", "actions", "of the transmission"],
)
def test_every_day_that_a_reader_gives_may_be_named_in_the_table(names: list[str]) -> None:
    assert {day_named(name) for name in names} <= set(DAYS_OF_RECORDS)
