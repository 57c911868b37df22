"""Is no item still under objection? (Act s.17(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.17(2)",
    obstacle={
        "en": "Some goods or services are still under objection.",
        "fr": "Des produits ou services font encore l'objet d'une objection.",
    },
)
def no_goods_are_objected(case: CaseView) -> bool:
    """No item of goods or services has the status “objected”."""
    return "objected" not in case.item_statuses.values()
