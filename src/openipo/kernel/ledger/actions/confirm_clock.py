"""The clock stood ahead and was set right: from now on, new files are measured by it again."""

from datetime import datetime
from uuid import UUID

from openipo.kernel.ledger import store
from openipo.kernel.ledger.actions.append import office_day
from openipo.kernel.ledger.actions.open_chain import open_chain
from openipo.kernel.ledger.event import NewEvent
from openipo.kernel.ledger.rules.digest import instant_text
from openipo.kernel.ledger.rules.link import Head, Recording, link

CHAIN = "clock"


def confirm_clock(*, because: str, actor: str, at: datetime) -> UUID:
    """Record that `at` is the true instant although later ones are recorded, and why; gives the chain that says so.

    Without it, an office whose clock once stood years ahead could open no file until those years have passed. A file
    on which something was recorded ahead of time still takes nothing before that instant: its order is its proof.
    Raises LockRefused outside a transaction, ValueError without a reason.
    """
    if not because.strip():
        raise ValueError("Say why the clock is right now.")
    stood_at = store.newest_instant()
    chain = open_chain(CHAIN)
    recording = Recording(actor, at, office_day(at))
    stated = {"because": because, "stood_at": instant_text(stood_at) if stood_at else None}
    store.write(chain, link(chain, Head(), [NewEvent("clock_confirmed", recording.day, stated)], recording))
    return chain
