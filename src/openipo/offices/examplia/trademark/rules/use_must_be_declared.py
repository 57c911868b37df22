"""Was the mark applied for on an intention to use? (Act s.132(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.132(1)",
    obstacle={
        "en": "Use of this mark need not be declared.",
        "fr": "L'usage de cette marque n'a pas à être déclaré.",
    },
)
def use_must_be_declared(case: CaseView) -> bool:
    """The application declared an intention to use, and this is its first term."""
    terms = [each for each in case.state.proceedings.values() if each.procedure == "renewal"]
    return bool(case.facts["declarations"].get("intends_to_use")) and len(terms) < 2
