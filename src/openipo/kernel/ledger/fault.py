"""What verification found."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Fault:
    """One fault: in a chain at a place, or (without chain) in the seal of that number; `reason` is one sentence."""

    code: str  # altered | link | gap | end | sealed | seal | guard
    reason: str
    chain: UUID | None = None
    place: int | None = None
