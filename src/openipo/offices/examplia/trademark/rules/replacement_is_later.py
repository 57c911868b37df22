"""Does the designation count from a day after the registration was applied for? (Act s.153(1))"""

from datetime import date

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.153(1)",
    obstacle={
        "en": "The designation must be later than the national registration.",
        "fr": "La désignation doit être postérieure à l'enregistrement national.",
    },
)
def replacement_is_later(case: CaseView) -> bool:
    """The day from which it replaces lies after the filing date of the registration."""
    stated = case.stated.get("replaced_from")
    return bool(stated) and date.fromisoformat(str(stated)) > case.facts["filed_on"]
