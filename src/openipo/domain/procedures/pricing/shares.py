"""What the member states of a regional office receive of a fee that has been paid."""

from openipo.domain.procedures.model.book import Fee
from openipo.domain.procedures.model.state import FeeState
from openipo.domain.procedures.pricing.price import price

BY_STATE = ("states", "states_concerned")  # what a price counts where it is due by state


def shares_of_states(fee: Fee, paid: FeeState, minor_units: int) -> dict[str, int]:
    """The share of each state concerned, in minor units; nothing where the fee is not shared or not paid in full.

    Only what the price reckons by state is shared, the base stays with the office, and so do the cents that do not
    divide. The price is that of the day on which the fee was charged or, where the law says so, paid.
    """
    if fee.share is None or paid.status != "paid" or paid.paid_on is None or not paid.states:
        return {}
    priced_on = paid.charged_on if fee.price_on == "due" else paid.paid_on
    lines = price(fee, priced_on, paid.facts, paid.currency, minor_units).lines
    by_state = sum(line.amount.minor for line in lines if line.of in BY_STATE)
    each = by_state * fee.share.per_cent // 100 // len(paid.states)
    return {state: each for state in paid.states} if each else {}
