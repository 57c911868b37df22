"""Do goods or services remain? (Act s.29(2))"""

from openipo.domain.procedures.api import ENDED_ITEMS, CaseView, rule


@rule(
    law="Act s.29(2)",
    obstacle={
        "en": "No goods or services remain.",
        "fr": "Il ne subsiste aucun produit ni service.",
    },
)
def some_goods_remain(case: CaseView) -> bool:
    """At least one item is still part of the file: neither refused nor given up, lapsed or cancelled."""
    return not all(status in ENDED_ITEMS for status in case.item_statuses.values())
