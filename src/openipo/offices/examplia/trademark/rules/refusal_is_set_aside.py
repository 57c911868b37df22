"""Does the decision of the examiner refuse nothing any more? (Act s.18(3))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.18(3)",
    obstacle={
        "en": "The refusal still stands for some goods.",
        "fr": "Le rejet subsiste pour certains produits.",
    },
)
def refusal_is_set_aside(case: CaseView) -> bool:
    """None of the goods of the file stands refused by the latest decision of this proceeding."""
    own = case.proceeding.key if case.proceeding else ""
    return not case.goods_decided(own, "refused")
