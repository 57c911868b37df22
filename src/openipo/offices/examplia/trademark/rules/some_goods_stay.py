"""Do some goods stay on the file? (Act s.84(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.84(2)",
    obstacle={
        "en": "All goods are named; some must stay on the file.",
        "fr": "Tous les produits sont visés ; certains doivent rester au dossier.",
    },
)
def some_goods_stay(case: CaseView) -> bool:
    """At least one live item is not among those of the request."""
    return any(item["id"] not in case.items_concerned for item in case.facts["live_goods"])
