from openipo.kernel.ledger.models.chain import Chain
from openipo.kernel.ledger.models.event import Event
from openipo.kernel.ledger.models.seal import Seal
from openipo.kernel.ledger.models.sealed_head import SealedHead

__all__ = ["Chain", "Event", "Seal", "SealedHead"]
