"""Are any goods left after the opposition? (Annex Art. 6(4))"""

from openipo.domain.procedures.api import CaseView, rule

ENDED = ("refused", "withdrawn", "limited", "cancelled")


@rule(
    law="Annex Art. 6(4)",
    obstacle={
        "en": "No goods or services are left.",
        "fr": "Il ne reste aucun produit ni service.",
    },
)
def goods_are_left(case: CaseView) -> bool:
    """Some item of the goods has not been refused or given up."""
    return any(status not in ENDED for status in case.item_statuses.values())
