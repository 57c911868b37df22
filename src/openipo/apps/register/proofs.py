"""The proof that a file's history was sealed, for whoever wants to check it without trusting this server."""

import json
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from uuid import UUID

from openipo.kernel.ledger.api import Proof, SealRefused, proof, seal_text, seals


def latest_proof(chain: UUID) -> Proof | None:
    """The proof under the last seal; None where the file came after it, or nothing was sealed yet."""
    made = seals()
    return _proof(chain, made[-1].sealed_on, made[-1].digest) if made else None


def proof_since(chain: UUID, length: int, *, on: date) -> Proof | None:
    """The proof under the first seal, from the last one before the day, that took in the first `length` events.

    None while there is none: the office seals at the end of the day.
    """
    made = seals()
    before = sum(seal.sealed_on < on for seal in made)
    for seal in made[max(0, before - 1) :]:
        found = _proof(chain, seal.sealed_on, seal.digest)
        if found is not None and found.length >= length:
            return found
    return None


def seals_as_json() -> str:
    """All seals, each with the digest of the one before: what the gazette printed last vouches for all before it."""
    listed = [{**asdict(seal_text(seal)), "digest": seal.digest} for seal in seals()]
    return json.dumps(listed, indent=1, default=str)


SEALS_CHECK = '''\
"""Usage: python3 check_seals.py seals.json. Compare the last seal it prints with the one in the gazette."""
import hashlib, json, sys
previous = "0" * 64
for seal in json.load(open(sys.argv[1], encoding="utf-8")):
    digest = seal.pop("digest")
    text = json.dumps(seal, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    if seal["previous"] != previous or hashlib.sha256(text).hexdigest() != digest:
        sys.exit(f"seal {seal['number']} of {seal['sealed_on']}: BROKEN")
    previous = digest
    print(f"seal {seal['number']} of {seal['sealed_on']}, {digest}")
'''


@lru_cache(maxsize=512)
def _proof(chain: UUID, sealed_on: date, digest: str) -> Proof | None:
    """Reckoned once: a seal is never changed, and a tree of all files costs half a second in a large office."""
    try:
        return proof(chain, sealed_on)
    except SealRefused:
        return None
