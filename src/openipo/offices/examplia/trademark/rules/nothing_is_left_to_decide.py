"""Do no goods remain, and none that an appeal might save? (Act s.151(1))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.offices.examplia.trademark.rules.appeal_has_an_object import remains

APPEALS = ("appeal", "court-case")


@rule(
    law="Act s.151(1)",
    obstacle={
        "en": "Goods remain, or may still be saved on appeal.",
        "fr": "Des produits subsistent ou peuvent encore être sauvés sur recours.",
    },
)
def nothing_is_left_to_decide(case: CaseView) -> bool:
    """Every item has ended, and no refusal of any can still be set aside by the Board or the court."""
    if any(remains(case, item) for item in case.item_statuses):
        return False
    own = case.proceeding
    if own and own.phase == "refused-in-part" and case.goods_decided(own.key, "refused"):
        return False
    appeals = [each for each in case.state.proceedings.values() if each.procedure in APPEALS and not each.final]
    return not any(case.goods_decided(each.key, "refused") for each in appeals)
