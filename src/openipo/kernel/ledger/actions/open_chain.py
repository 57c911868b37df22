"""A chain is opened."""

from uuid import UUID, uuid4

from openipo.kernel.ledger.models import Chain
from openipo.kernel.ledger.rules.digest import NOTHING_BEFORE
from openipo.kernel.locks.api import require_transaction


def open_chain(kind: str) -> UUID:
    """Open an empty chain of a kind ("file"); its id is the name of what it tells about."""
    require_transaction("Opening a chain of the ledger")
    return Chain.objects.create(id=uuid4(), kind=kind, head=NOTHING_BEFORE).pk
