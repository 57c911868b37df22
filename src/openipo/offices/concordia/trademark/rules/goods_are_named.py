"""Are goods or services named? (Protocol Art. 5(1)(c))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Protocol Art. 5(1)(c)",
    obstacle={
        "en": "No goods or services are named.",
        "fr": "Aucun produit ni service n'est indiqué.",
    },
)
def goods_are_named(case: CaseView) -> bool:
    """At least one item of goods or services is named."""
    return bool(case.facts["goods"])
