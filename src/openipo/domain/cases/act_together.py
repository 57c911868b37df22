"""The acts on many files, written at once in the transaction that decided them."""

from collections.abc import Sequence
from dataclasses import replace

from openipo.domain.cases.act import Act, signature
from openipo.domain.cases.follow_up import follow_up_each
from openipo.domain.rights.api import project_each
from openipo.kernel.ledger.api import Continuation, append_each


def write_together(acts: Sequence[Act]) -> None:
    """Append, project, draft letters and queue entries, for each file: few statements for all, not some for each.

    The acts are of one actor on one day at one instant, on files locked by the caller.
    """
    changed = [act for act in acts if act.new]
    if not changed:
        return
    first = changed[0]
    recorded = append_each(
        [Continuation(act.at_hand.file, act.new, len(act.at_hand.history)) for act in changed],
        actor=signature(first.by),
        at=first.at,
    )
    told = {act.at_hand.file: [*act.at_hand.history, *recorded[act.at_hand.file]] for act in changed}
    project_each({act.at_hand.file: (told[act.at_hand.file], len(act.at_hand.history)) for act in changed})
    follow_up_each(
        [(replace(act.at_hand, history=told[act.at_hand.file]), recorded[act.at_hand.file]) for act in changed],
        on=first.on,
        at=first.at,
        by=first.by,
    )
    for act in changed:  # what an act opens or reaches into is rare among many, and written by itself
        act.write_companions()
