"""Is there anything left for the Board to decide on? (Act s.113(3))"""

from openipo.domain.procedures.api import ENDED_ITEMS, CaseView, rule

BEFORE_REGISTRATION = ("application", "designation", "opposition")
FILES = ("application", "designation")
GONE = ("withdrawn", "converted", "merged", "ended")


@rule(
    law="Act s.113(3)",
    obstacle={
        "en": "The goods that the decision is about have ended: nothing is left to decide on.",
        "fr": "Les produits visés par la décision n'existent plus : il n'y a plus lieu de statuer.",
    },
)
def appeal_has_an_object(case: CaseView) -> bool:
    """Some goods stand refused by the decision, or the opposition that was decided is about goods that remain.

    A registration may be declared invalid from its beginning though it has ended since.
    """
    against = str(case.stated.get("against") or "")
    below = case.state.proceedings.get(against)
    if below is None or below.procedure not in BEFORE_REGISTRATION:
        return True
    if any(each.phase in GONE for each in case.state.proceedings.values() if each.procedure in FILES):
        return False
    opposed = below.items if below.procedure == "opposition" else ()
    return bool(case.goods_decided(against, "refused")) or any(remains(case, item) for item in opposed)


def remains(case: CaseView, item: str) -> bool:
    """Is it still part of the file, or about to stand in the narrower words of a limitation?"""
    if case.item_statuses.get(item) not in ENDED_ITEMS:
        return True
    mark = case.state.marks.get(item)
    limited = case.state.proceedings.get(mark.proceeding) if mark and mark.status == "limited" else None
    return bool(limited and limited.facts.get("goods"))
