"""Reading the seals: the tree of a day, and the proof of a chain in it."""

from datetime import date
from uuid import UUID

from django.db import connection

from openipo.kernel.ledger.errors import SealRefused
from openipo.kernel.ledger.models import Seal, SealedHead
from openipo.kernel.ledger.rules.digest import instant_text
from openipo.kernel.ledger.rules.merkle import Tree
from openipo.kernel.ledger.rules.proof import Proof, SealText, head_leaf

_LEAVES = """
SELECT head.position, head.chain_id, head.length, head.head
FROM ledger_sealedhead head
JOIN (SELECT chain_id, max(seal_id) AS seal_id FROM ledger_sealedhead WHERE seal_id <= %s GROUP BY chain_id) newest
  ON newest.chain_id = head.chain_id AND newest.seal_id = head.seal_id
"""


def seal_text(seal: Seal) -> SealText:
    """A stored seal as it is digested and printed."""
    return SealText(seal.number, seal.sealed_on, instant_text(seal.sealed_at), seal.chains, seal.root, seal.previous)


def seals() -> list[Seal]:
    """All seals, the first one first."""
    return list(Seal.objects.order_by("number"))


def leaves_until(number: int) -> dict[int, bytes]:
    """The leaves of the tree of a seal, by position."""
    with connection.cursor() as cursor:
        cursor.execute(_LEAVES, [number])
        return {row[0]: head_leaf(UUID(str(row[1])), row[2], row[3]) for row in cursor.fetchall()}


def proof(chain: UUID, sealed_on: date) -> Proof:
    """The proof that the chain's head stood in the seal of a day; SealRefused where it did not."""
    seal = Seal.objects.filter(sealed_on=sealed_on).first()
    if seal is None:
        raise SealRefused(f"{sealed_on} was not sealed.")
    head = SealedHead.objects.filter(chain=chain, seal__lte=seal).order_by("-seal").first()
    if head is None:
        raise SealRefused(f"Chain {chain} had no event when {sealed_on} was sealed.")
    tree = Tree()
    tree.put(leaves_until(seal.number))
    path = tuple(partner.hex() for partner in tree.path(head.position))
    return Proof(chain, head.length, head.head, head.position, path, seal_text(seal), seal.digest)
