"""Is the right free of orders, seizures and bankruptcies, for the goods concerned? (Act s.69(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.69(2)",
    obstacle={
        "en": "An order of a court, a seizure or a bankruptcy is entered: nobody may dispose of the right "
        "until it is lifted.",
        "fr": "Une décision de justice, une saisie ou une faillite est inscrite : nul ne peut disposer du "
        "droit avant sa levée.",
    },
)
def no_order_blocks_disposal(case: CaseView) -> bool:
    """Nothing that blocks disposal is in force in the goods that the request or the step concerns."""
    return not any(interest["blocks_disposal"] for interest in case.interests())
