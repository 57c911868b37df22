"""Have all goods ended on which the international registration rests? (Act s.162(2))"""

from openipo.domain.procedures.api import ENDED_ITEMS, CaseView, rule


@rule(
    law="Act s.162(2)",
    obstacle={
        "en": "Some goods on which the international registration rests still stand.",
        "fr": "Certains produits sur lesquels repose l'enregistrement international subsistent.",
    },
)
def basic_goods_have_all_ended(case: CaseView) -> bool:
    """Every item of the request is not part of the file any more, or the whole file has ended."""
    return case.state.register_status == "ended" or all(
        case.item_statuses.get(item) in ENDED_ITEMS for item in case.items_concerned
    )
