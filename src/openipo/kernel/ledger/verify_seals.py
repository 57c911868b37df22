"""Verification of the seals: each root is computed again from the heads, each seal compared with the one before."""

from collections.abc import Iterator
from itertools import groupby

from openipo.kernel.ledger.fault import Fault
from openipo.kernel.ledger.models import SealedHead
from openipo.kernel.ledger.rules.digest import NOTHING_BEFORE
from openipo.kernel.ledger.rules.merkle import Tree
from openipo.kernel.ledger.rules.proof import head_leaf
from openipo.kernel.ledger.sealed import seal_text, seals

Leaves = dict[int, bytes]


def seal_faults() -> Iterator[Fault]:
    """The faults in the row of seals, with one tree that grows from seal to seal."""
    tree, previous, heads = Tree(), NOTHING_BEFORE, _heads_by_seal()
    following = next(heads, None)
    for place, seal in enumerate(seals(), 1):
        if following and following[0] == seal.number:
            tree.put(following[1])
            following = next(heads, None)
        text = seal_text(seal)
        if (seal.number, seal.previous, seal.digest) != (place, previous, text.digest()):
            yield Fault("seal", f"Seal {seal.number} is not what was sealed on {seal.sealed_on}.", None, seal.number)
        if (seal.root, seal.chains) != (tree.root.hex(), tree.size):
            reason = f"The root of seal {seal.number} is not that of the heads sealed on {seal.sealed_on}."
            yield Fault("seal", reason, None, seal.number)
        previous = seal.digest


def _heads_by_seal() -> Iterator[tuple[int, Leaves]]:
    heads_in_order = SealedHead.objects.order_by("seal_id", "position")
    rows = heads_in_order.values_list("seal_id", "position", "chain", "length", "head")
    for number, heads in groupby(rows.iterator(chunk_size=5000), key=lambda row: row[0]):
        yield number, {position: head_leaf(chain, length, head) for _, position, chain, length, head in heads}
