"""Why the ledger refused to record something."""

from datetime import date, datetime
from uuid import UUID


class LedgerError(Exception):
    """The ledger refused; nothing was recorded."""


class UnknownChain(LedgerError):
    def __init__(self, chain: UUID) -> None:
        super().__init__(f"The ledger holds no chain {chain}.")


class ChainMoved(LedgerError):
    """Somebody else recorded an event between reading and writing."""

    def __init__(self, chain: UUID, expected: int, found: int) -> None:
        super().__init__(
            f"Somebody else recorded an event in chain {chain} in the meantime: {expected} events were read, {found} "
            "are there now; read the file again."
        )
        self.chain, self.expected, self.found = chain, expected, found


class ClockSetBack(LedgerError):
    """The instant of recording lies before one already recorded."""

    def __init__(self, at: datetime, last: datetime) -> None:
        super().__init__(
            f"The clock stands at {at.isoformat()}, but {last.isoformat()} is already recorded; "
            "set the server's clock right before going on."
        )
        self.at, self.last = at, last


class NotYetEffective(LedgerError):
    """A fact cannot be recorded before the day it takes effect."""

    def __init__(self, kind: str, effective_on: date, day: date) -> None:
        super().__init__(f"{kind} takes effect on {effective_on}, after {day}, the day of recording.")


class NotRecordable(LedgerError):
    """A payload holds something that has no one way of being written down."""


class SealRefused(LedgerError):
    """A day cannot be sealed, or was not."""
