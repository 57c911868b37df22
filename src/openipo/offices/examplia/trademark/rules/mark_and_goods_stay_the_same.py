"""Does the correction leave the mark as it was filed, and the goods no wider? (Act s.71(3))"""

from openipo.domain.procedures.api import CaseView, rule

UNTOUCHED = ("mark.text", "mark.representations", "mark.kind", "goods.")


@rule(
    law="Act s.71(3)",
    obstacle={
        "en": "A correction at the applicant's request may not change the mark or the list of goods and services.",
        "fr": "Une correction demandée par le déposant ne peut modifier ni la marque ni la liste des produits "
        "et services.",
    },
)
def mark_and_goods_stay_the_same(case: CaseView) -> bool:
    """The value to be corrected is not the mark itself and not an item of the list."""
    return not str(case.step_facts.get("value", "")).startswith(UNTOUCHED)
