"""Is nothing left of the list? (Act s.18(1))"""

from openipo.domain.procedures.api import CaseView, rule

ENDED = ("refused", "withdrawn", "limited", "cancelled")


@rule(
    law="Act s.18(1)",
    obstacle={
        "en": "Some goods or services remain.",
        "fr": "Des produits ou services subsistent.",
    },
)
def no_goods_remain(case: CaseView) -> bool:
    """Every item is refused, withdrawn, limited away or cancelled."""
    return all(status in ENDED for status in case.item_statuses.values())
