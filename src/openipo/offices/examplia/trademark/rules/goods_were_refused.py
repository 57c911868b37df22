"""Were some goods refused? (Act s.147(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.147(2)",
    obstacle={
        "en": "Some goods were refused: grant protection for those that remain.",
        "fr": "Des produits ont été refusés : accordez la protection pour ceux qui subsistent.",
    },
)
def goods_were_refused(case: CaseView) -> bool:
    """Some item of the file has ended by refusal."""
    return "refused" in case.item_statuses.values()
