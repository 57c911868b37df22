"""Is no renewal under way? (Act s.84(7))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.84(7)",
    obstacle={
        "en": "A renewal is requested and not yet decided; it comes first.",
        "fr": "Un renouvellement est demandé et n'est pas encore décidé ; il passe d'abord.",
    },
)
def no_renewal_is_requested(case: CaseView) -> bool:
    """The fee was charged for the goods as they stood together."""
    open_now = [each for each in case.state.proceedings.values() if each.procedure == "renewal" and not each.final]
    return not any(each.phase == "requested" for each in open_now)
