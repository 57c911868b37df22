"""Is none of the goods that leave the file in dispute? (Act s.84(6))"""

from openipo.domain.procedures.api import CaseView, rule

DISPUTES = ("opposition", "invalidity", "revocation", "cancellation", "non-use")
WAITING, APPEALS = ("refused-in-part", "under-appeal"), ("appeal", "court-case")


@rule(
    law="Act s.84(6)",
    obstacle={
        "en": "A dispute is open about goods that would leave the file; disputed goods stay (Act s.84(6)).",
        "fr": "Un litige est pendant sur des produits qui quitteraient le dossier ; ils y restent (loi, art. 84(6)).",
    },
)
def no_disputed_goods_leave(case: CaseView) -> bool:
    """Goods under opposition or attack stay where the dispute is; a transfer of the whole right moves no goods.

    What waits for an appeal against a refusal stays, too: nothing would tell another file that the appeal has ended.
    """
    if {item["id"] for item in case.facts["live_goods"]} <= {*case.items_concerned}:
        return True
    open_now = [each for each in case.state.proceedings.values() if not each.final]
    if any(each.phase in WAITING for each in open_now) and any(each.procedure in APPEALS for each in open_now):
        return False
    disputes = [each for each in open_now if each.procedure in DISPUTES]
    return not any(item in case.items_concerned for each in disputes for item in each.items or case.state.items)
