"""Were the last goods struck by a limitation? (Act s.150(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.150(2)",
    obstacle={
        "en": "No limitation has struck the goods.",
        "fr": "Aucune limitation n'a radié les produits.",
    },
)
def goods_were_struck(case: CaseView) -> bool:
    """Some item was limited by the step that was just taken."""
    _proceeding, place = case.state.latest_step
    return any(mark.place == place and mark.status == "limited" for mark in case.state.marks.values())
