"""Are goods or services named? (Act s.11(1)(c))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.11(1)(c)",
    obstacle={
        "en": "The application names no goods or services.",
        "fr": "La demande n'indique aucun produit ni service.",
    },
)
def goods_are_named(case: CaseView) -> bool:
    """At least one item of goods or services is named."""
    return any(item["text"].strip() for item in case.facts["goods"])
