"""Is none of the goods that leave the file in dispute? (Act s.84(6))"""

from openipo.domain.procedures.api import CaseView, rule

DISPUTES = ("opposition", "invalidity", "revocation", "cancellation", "non-use")


@rule(
    law="Act s.84(6)",
    obstacle={
        "en": "A dispute is open about goods that would leave the file; disputed goods stay (Act s.84(6)).",
        "fr": "Un litige est pendant sur des produits qui quitteraient le dossier ; ils y restent (loi, art. 84(6)).",
    },
)
def no_disputed_goods_leave(case: CaseView) -> bool:
    """Goods under opposition or attack stay where the dispute is; a transfer of the whole right moves no goods."""
    if {item["id"] for item in case.facts["live_goods"]} <= {*case.items_concerned}:
        return True
    disputes = [each for each in case.state.proceedings.values() if each.procedure in DISPUTES and not each.final]
    return not any(item in case.items_concerned for each in disputes for item in each.items or case.state.items)
