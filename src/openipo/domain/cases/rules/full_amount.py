"""What a fee would be without the reductions that the law gives to some."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.procedures.api import Fee, NoPrice, Office, price


def full_amount(fee: Fee, on: date, facts: Mapping[str, Any], office: Office) -> int | None:
    """The price of the day by the row that asks for nothing, in minor units; None where the law has no such row."""
    for_everybody = tuple(replace(each, rows=tuple(row for row in each.rows if not row.when)) for each in fee.prices)
    try:
        return price(replace(fee, prices=for_everybody), on, facts, office.currency, office.minor_units).amount_minor
    except NoPrice:
        return None
