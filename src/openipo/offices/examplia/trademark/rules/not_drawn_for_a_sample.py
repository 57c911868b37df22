"""Is the request left to be decided without an officer, not drawn for the sample? (Act s.130(3))"""

import hashlib

from openipo.domain.procedures.api import CaseView, rule

ONE_IN = 20


@rule(
    law="Act s.130(3)",
    obstacle={
        "en": "The request was drawn for the sample that officers look at.",
        "fr": "La demande a été tirée au sort pour l'échantillon que les agents examinent.",
    },
)
def not_drawn_for_a_sample(case: CaseView) -> bool:
    """Nineteen in twenty. The draw depends on the file and the day alone, so that it can be repeated by an auditor."""
    place = case.proceeding.key if case.proceeding else ""
    drawn = hashlib.sha256(f"{case.facts.get('number', '')}/{place}/{case.on}".encode()).digest()
    return int.from_bytes(drawn[:4], "big") % ONE_IN != 0
