"""May the right be disposed of? (Act s.66(3))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.66(3)",
    obstacle={
        "en": "An order or a seizure on the register forbids to dispose of the right.",
        "fr": "Une ordonnance ou une saisie inscrite au registre interdit de disposer du droit.",
    },
)
def no_order_blocks_disposal(case: CaseView) -> bool:
    """Nothing in force in the goods concerned blocks disposal."""
    return not any(interest["blocks_disposal"] for interest in case.interests())
