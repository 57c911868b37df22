"""Does the limitation say what remains of the goods? (Act s.150(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.150(1)",
    obstacle={
        "en": "The limitation strikes the goods and says nothing that remains of them.",
        "fr": "La limitation radie les produits, sans rien dire de ce qui subsiste.",
    },
)
def limitation_states_what_remains(case: CaseView) -> bool:
    """The request names narrower goods in the place of those it concerns."""
    return bool(case.stated.get("goods"))
