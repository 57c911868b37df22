"""The charges of a file, worked out from its events: what pages query and a rebuild compares."""

from collections.abc import Mapping, Sequence

from openipo.domain.fees.models import Charge
from openipo.domain.procedures.api import FeeState, fold
from openipo.domain.rights.api import Projection, Row, Rows, Table
from openipo.kernel.ledger.api import RecordedEvent

CHARGES = Table(Charge, chain="file")


def rows_for(events: Sequence[RecordedEvent]) -> Mapping[Table, Rows]:
    """Every charge of a file."""
    return {CHARGES: {key: _row(state) for key, state in fold(events).fees.items()}}


def _row(state: FeeState) -> Row:
    return {
        "fee": state.fee,
        "proceeding": state.proceeding,
        "charged_on": state.charged_on,
        "amount": state.amount,
        "currency": state.currency,
        "status": state.status,
        "paid_on": state.paid_on,
        "paid_amount": state.paid_amount,
        "because": dict(state.because),
        "law": state.law,
    }


FEES_PROJECTION = Projection("fees", (CHARGES,), rows_for)
