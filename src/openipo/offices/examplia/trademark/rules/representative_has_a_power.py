"""Does the representative have a power on the file that can be revoked? (Act s.62(4))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.62(4)",
    obstacle={
        "en": "The representative has no power of attorney on the file.",
        "fr": "Le mandataire n'a pas de pouvoir au dossier.",
    },
)
def representative_has_a_power(case: CaseView) -> bool:
    """Some power on the file was given to the representative named."""
    return any(power["representative"] == case.step_facts.get("removes") for power in case.facts["powers"])
