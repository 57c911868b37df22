"""A day is sealed: a Merkle root over the heads of all chains, for the gazette to print."""

import itertools
from datetime import date, datetime

from django.db import connection, transaction

from openipo.kernel.ledger import store
from openipo.kernel.ledger.errors import ClockSetBack, SealRefused
from openipo.kernel.ledger.models import Seal, SealedHead
from openipo.kernel.ledger.rules.digest import NOTHING_BEFORE, instant_text
from openipo.kernel.ledger.rules.merkle import Tree
from openipo.kernel.ledger.rules.proof import SealText
from openipo.kernel.ledger.sealed import leaves_until
from openipo.kernel.locks.api import lock_name

_CHANGED = """
SELECT chain.id, chain.length, chain.head, sealed.position
FROM ledger_chain chain
LEFT JOIN (
  SELECT chain_id, max(length) AS length, max(position) AS position FROM ledger_sealedhead GROUP BY chain_id
) sealed ON sealed.chain_id = chain.id
WHERE chain.length > coalesce(sealed.length, 0)
ORDER BY chain.id
"""


@transaction.atomic
def seal(*, on: date, at: datetime) -> Seal:
    """Seal the day `on`; a day already sealed is given back as it is.

    What is being recorded at the same moment comes into the next seal: the heads are read in one statement, so each is
    the end of a committed chain. Raises SealRefused for a day before the last one sealed, ClockSetBack for an instant.
    """
    lock_name("ledger.seal")
    last = Seal.objects.order_by("-number").first()
    if last is not None:
        if last.sealed_on == on:
            return last
        _check_follows(last, on, at)
    number = last.number + 1 if last else 1
    store.copy_rows("ledger_sealedhead", ("seal_id", "chain_id", "length", "head", "position"), _changed_heads(number))
    tree = Tree()
    tree.put(leaves_until(number))
    return _stored(
        SealText(number, on, instant_text(at), tree.size, tree.root.hex(), last.digest if last else NOTHING_BEFORE), at
    )


def _check_follows(last: Seal, on: date, at: datetime) -> None:
    if on < last.sealed_on:
        raise SealRefused(f"{on} cannot be sealed: {last.sealed_on} is sealed already.")
    if at < last.sealed_at:
        raise ClockSetBack(at, last.sealed_at)


def _changed_heads(number: int) -> list[tuple[object, ...]]:
    """The heads that moved since the last seal; a chain seen for the first time takes the next free position."""
    with connection.cursor() as cursor:
        cursor.execute(_CHANGED)
        rows = cursor.fetchall()
    free = itertools.count(SealedHead.objects.values("chain").distinct().count())
    return [
        (number, chain, length, head, next(free) if position is None else position)
        for chain, length, head, position in rows
    ]


def _stored(text: SealText, at: datetime) -> Seal:
    return Seal.objects.create(
        number=text.number, sealed_on=text.sealed_on, sealed_at=at, chains=text.chains, root=text.root,
        previous=text.previous, digest=text.digest(),
    )  # fmt: skip
