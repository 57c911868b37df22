"""Amounts of money in words."""

from datetime import date

from openipo.domain.procedures.engine.charges import price_today
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.model.state import FeeState, Text
from openipo.kernel.calendar.api import LANGUAGES
from openipo.kernel.money.api import Money, show


def left_to_pay(law: Law, state: FeeState, on: date | None = None) -> Text:
    """What is still open of a fee, by language: at the price of the day, or as it was charged."""
    amount = price_today(law, state, on)[0] if on else state.amount
    left = Money(max(amount - state.paid_amount, 0), state.currency)
    return {language: show(left, language, minor_units=law.office.minor_units) for language in LANGUAGES}
