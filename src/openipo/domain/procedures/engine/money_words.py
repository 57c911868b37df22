"""Amounts of money in words."""

from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.model.state import FeeState, Text
from openipo.kernel.calendar.api import LANGUAGES
from openipo.kernel.money.api import Money, show


def left_to_pay(law: Law, state: FeeState) -> Text:
    """What is still open of a fee, by language."""
    left = Money(state.amount - state.paid_amount, state.currency)
    return {language: show(left, language, minor_units=law.office.minor_units) for language in LANGUAGES}
