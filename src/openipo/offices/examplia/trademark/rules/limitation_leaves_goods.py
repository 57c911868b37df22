"""Do goods or services remain after the limitation? (Act s.72(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.72(1)",
    obstacle={
        "en": "A limitation leaves some goods or services; giving up all of them is a withdrawal or a surrender.",
        "fr": "Une limitation laisse subsister des produits ou services ; y renoncer en totalité est un "
        "retrait ou une renonciation.",
    },
)
def limitation_leaves_goods(case: CaseView) -> bool:
    """It says what remains of the items named, or there are others that it does not name."""
    if case.step_facts.get("goods"):
        return True
    return not {item["id"] for item in case.facts["live_goods"]} <= set(case.items)
