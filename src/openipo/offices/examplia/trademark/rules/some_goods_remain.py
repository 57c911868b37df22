"""Do goods or services remain? (Act s.29(2))"""

from openipo.domain.procedures.api import CaseView, rule

ENDED = ("refused", "withdrawn", "limited", "cancelled")


@rule(
    law="Act s.29(2)",
    obstacle={
        "en": "No goods or services remain.",
        "fr": "Il ne subsiste aucun produit ni service.",
    },
)
def some_goods_remain(case: CaseView) -> bool:
    """At least one item is neither refused, withdrawn, limited away nor cancelled."""
    return not all(status in ENDED for status in case.item_statuses.values())
