"""Which goods a decision touched, and how they stood before it."""

from collections.abc import Collection, Mapping

from openipo.domain.procedures.model.state import ENDED_ITEMS, CaseState

UNDECIDED = "pending"
AGAINST = "against"  # the question under which an appeal or a court case names what it is against


def goods_decided(case: CaseState, proceeding: str, among: Collection[str] = ()) -> tuple[str, ...]:
    """The goods that stand as the latest decision of a proceeding left them; `among` keeps to some goods.

    Where the proceeding touched no goods itself, as an appeal that was dismissed, the decision is the one that it was
    against: by leaving it alone it made that decision its own. Of a file taken over from an older system nobody knows
    which decision left goods as they stand: they are taken to be touched by the one that is asked for.
    """
    marks = {item: mark for item, mark in case.marks.items() if case.items.get(item) == mark.status}
    known = among or case.items
    own = {item: mark for item, mark in marks.items() if mark.proceeding == proceeding and item in known}
    if own:
        latest = max(mark.place for mark in own.values())
        return tuple(item for item, mark in own.items() if mark.place == latest)
    below = case.proceedings.get(proceeding)
    against = str(below.facts.get(AGAINST) or "") if below else ""
    if against not in ("", proceeding):
        return goods_decided(case, against, among)
    return tuple(item for item in known if item not in case.marks and case.items.get(item) in ENDED_ITEMS)


def as_before(case: CaseState, items: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """The status that goods had before their latest decision -> the goods, in their order; pending where unknown."""
    found: dict[str, tuple[str, ...]] = {}
    for item in items:
        before = case.marks[item].before if item in case.marks else UNDECIDED
        found[before] = (*found.get(before, ()), item)
    return found
