"""The proof that a file's history was sealed, for whoever wants to check it without trusting this server."""

from datetime import date
from functools import lru_cache
from uuid import UUID

from openipo.kernel.ledger.api import Proof, SealRefused, proof, seals


def latest_proof(chain: UUID) -> Proof | None:
    """The proof under the last seal; None where the file came after it, or nothing was sealed yet."""
    made = seals()
    return _proof(chain, made[-1].sealed_on, made[-1].digest) if made else None


def proof_since(chain: UUID, length: int, *, on: date) -> Proof | None:
    """The proof under the first seal of the day or later that took in the file's first `length` events.

    None while there is none: the office seals at the end of the day.
    """
    for seal in seals():
        found = _proof(chain, seal.sealed_on, seal.digest) if seal.sealed_on >= on else None
        if found is not None and found.length >= length:
            return found
    return None


@lru_cache(maxsize=512)
def _proof(chain: UUID, sealed_on: date, digest: str) -> Proof | None:
    """Reckoned once: a seal is never changed, and a tree of all files costs half a second in a large office."""
    try:
        return proof(chain, sealed_on)
    except SealRefused:
        return None
