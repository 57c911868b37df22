"""Has the holder signed the renunciation? (Regulation 17(1))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Regulation 17(1)",
    obstacle={
        "en": "The renunciation is not signed by the holder.",
        "fr": "La renonciation n'est pas signée par le titulaire.",
    },
)
def holder_has_signed(case: CaseView) -> bool:
    """The request says that the holder has signed."""
    return bool(case.proceeding and case.proceeding.facts.get("signed"))
