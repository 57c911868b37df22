"""Does every item stand in a class of the Nice Classification? (Act s.6)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.6",
    obstacle={"en": "An item stands in a class that the Nice Classification does not have."},
)
def classes_exist(case: CaseView) -> bool:
    """Every class is one of 1 to 45."""
    return all(1 <= number <= 45 for number in case.facts["class_numbers"])
