"""Is every item in a class of the Nice Classification? (Act s.14(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.14(1)",
    obstacle={
        "en": "An item stands in a class that the Nice Classification does not have.",
        "fr": "Un élément est rangé dans une classe que la classification de Nice ne connaît pas.",
    },
)
def classes_exist(case: CaseView) -> bool:
    """Every class is one of 1 to 45."""
    return all(1 <= number <= 45 for number in case.facts["class_numbers"])
