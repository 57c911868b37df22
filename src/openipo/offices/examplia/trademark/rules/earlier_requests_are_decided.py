"""Have requests of the same kind that were received earlier been decided? (Act s.60(3))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.60(3)",
    obstacle={
        "en": "An earlier request of the same kind has not been decided; requests are entered in the order of "
        "their receipt.",
        "fr": "Une demande antérieure de même nature n'est pas tranchée ; les demandes sont inscrites dans "
        "l'ordre de réception.",
    },
)
def earlier_requests_are_decided(case: CaseView) -> bool:
    """No proceeding of this procedure that was opened before this one is still open."""
    for each in case.state.proceedings.values():  # in the order in which they were opened
        if case.proceeding is None or each.key == case.proceeding.key:
            return True
        if each.procedure == case.proceeding.procedure and not each.final:
            return False
    return True
