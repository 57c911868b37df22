"""Are all letters served whose service starts a time limit? (Act s.84(7))"""

from openipo.domain.procedures.api import CaseView, rule

STARTING = ("formalities-notice", "classification-query", "office-action", "second-office-action")


@rule(
    law="Act s.84(7)",
    obstacle={
        "en": "A letter that starts a time limit is not yet served; its goods cannot leave the file before.",
        "fr": "Une lettre qui fait courir un délai n'est pas encore notifiée ; jusque-là les produits restent.",
    },
)
def no_letter_waits_for_service(case: CaseView) -> bool:
    """Else the goods that leave would stand under an objection without a time limit; a whole right moves no goods."""
    if {item["id"] for item in case.facts["live_goods"]} <= {*case.items_concerned}:
        return True
    return all(letter.served_on for letter in case.state.letters.values() if letter.letter in STARTING)
