"""The proof that a chain's head was sealed on a day: checked with nothing but the proof and the printed seal."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from openipo.kernel.ledger.rules.merkle import leaf_hash, root_from


@dataclass(frozen=True)
class SealText:
    """A seal as it is digested and as the gazette prints it: the root over the heads of all chains on a day."""

    number: int
    sealed_on: date
    sealed_at: str
    chains: int
    root: str
    previous: str

    def digest(self) -> str:
        """SHA-256 over the fields as canonical JSON, in hex."""
        fields = {**asdict(self), "sealed_on": self.sealed_on.isoformat()}
        return hashlib.sha256(json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True)
class Proof:
    """That chain `chain` had `length` events and the digest `head` when `seal` was made."""

    chain: UUID
    length: int
    head: str
    position: int
    path: tuple[str, ...]
    seal: SealText
    seal_digest: str

    def as_json(self) -> str:
        """The proof as text, as it is handed out with an extract; `standalone_check` reads it."""
        return json.dumps({**asdict(self), "chain": self.chain.hex}, sort_keys=True, indent=1, default=str)


def head_leaf(chain: UUID, length: int, head: str) -> bytes:
    """The leaf of a chain in the tree of the day."""
    return leaf_hash(f"{chain.hex} {length} {head}".encode())


def check_proof(proof: Proof) -> bool:
    """Does the path lead from the chain's head to the root, and is the seal's digest that of its content?"""
    root = root_from(
        head_leaf(proof.chain, proof.length, proof.head),
        proof.position,
        proof.seal.chains,
        [bytes.fromhex(partner) for partner in proof.path],
    )
    return root is not None and root.hex() == proof.seal.root and proof.seal.digest() == proof.seal_digest
