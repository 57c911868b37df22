"""The door of the ledger: append-only events in chains, sealed day by day."""

from openipo.kernel.ledger.actions.append import append, office_day
from openipo.kernel.ledger.actions.append_each import Continuation, append_each
from openipo.kernel.ledger.actions.append_many import NewChain, append_many
from openipo.kernel.ledger.actions.confirm_clock import confirm_clock
from openipo.kernel.ledger.actions.open_chain import open_chain
from openipo.kernel.ledger.actions.seal import seal
from openipo.kernel.ledger.errors import (
    ChainMoved,
    ClockSetBack,
    LedgerError,
    NotRecordable,
    NotYetEffective,
    SealRefused,
    UnknownChain,
)
from openipo.kernel.ledger.event import NewEvent, RecordedEvent
from openipo.kernel.ledger.fault import Fault
from openipo.kernel.ledger.queries import (
    ChainInfo,
    chains,
    histories,
    histories_of,
    history,
    last_recorded_at,
    lock,
    lock_many,
)
from openipo.kernel.ledger.rules.link import Head
from openipo.kernel.ledger.rules.proof import Proof, SealText, check_proof
from openipo.kernel.ledger.rules.standalone import STANDALONE_CHECK
from openipo.kernel.ledger.sealed import proof, seal_text, seals
from openipo.kernel.ledger.verify import VerifyReport, verify

__all__ = [
    "STANDALONE_CHECK",
    "ChainInfo",
    "ChainMoved",
    "ClockSetBack",
    "Continuation",
    "Fault",
    "Head",
    "LedgerError",
    "NewChain",
    "NewEvent",
    "NotRecordable",
    "NotYetEffective",
    "Proof",
    "RecordedEvent",
    "SealRefused",
    "SealText",
    "UnknownChain",
    "VerifyReport",
    "append",
    "append_each",
    "append_many",
    "chains",
    "check_proof",
    "confirm_clock",
    "histories",
    "histories_of",
    "history",
    "last_recorded_at",
    "lock",
    "lock_many",
    "office_day",
    "open_chain",
    "proof",
    "seal",
    "seal_text",
    "seals",
    "verify",
]
