"""Is nothing left of the list? (Act s.22(1))"""

from openipo.domain.procedures.api import ENDED_ITEMS, CaseView, rule


@rule(
    law="Act s.22(1)",
    obstacle={"en": "Some goods or services remain."},
)
def no_goods_remain(case: CaseView) -> bool:
    """Every item is refused, given up, lapsed or taken off the register."""
    return all(status in ENDED_ITEMS for status in case.item_statuses.values())
