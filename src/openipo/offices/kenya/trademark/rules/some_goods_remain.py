"""Do goods or services remain? (Act s.22(1))"""

from openipo.domain.procedures.api import ENDED_ITEMS, CaseView, rule


@rule(
    law="Act s.22(1)",
    obstacle={"en": "No goods or services remain."},
)
def some_goods_remain(case: CaseView) -> bool:
    """At least one item is neither refused nor given up, lapsed or taken off the register."""
    return not all(status in ENDED_ITEMS for status in case.item_statuses.values())
