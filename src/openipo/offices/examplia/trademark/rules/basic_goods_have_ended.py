"""Have goods ended on which the international registration rests? (Act s.162(1))"""

from openipo.domain.procedures.api import ENDED_ITEMS, CaseView, rule


@rule(
    law="Act s.162(1)",
    obstacle={
        "en": "Goods on which the international registration rests have ended.",
        "fr": "Des produits sur lesquels repose l'enregistrement international se sont éteints.",
    },
)
def basic_goods_have_ended(case: CaseView) -> bool:
    """Some item of the request is not part of the file any more, or the whole file has ended."""
    return case.state.register_status == "ended" or any(
        case.item_statuses.get(item) in ENDED_ITEMS for item in case.items_concerned
    )
