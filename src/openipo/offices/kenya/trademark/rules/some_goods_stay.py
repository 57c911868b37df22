"""Do some goods stay? (Act s.20(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.20(2)",
    obstacle={"en": "All goods are named; refuse the application instead."},
)
def some_goods_stay(case: CaseView) -> bool:
    """At least one live item is not among those that the step names."""
    return any(item["id"] not in case.items_concerned for item in case.facts["live_goods"])
