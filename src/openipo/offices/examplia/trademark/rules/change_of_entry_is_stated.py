"""Does the request say what changes in the entry? (Act s.66(3))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.66(3)",
    obstacle={
        "en": "Say what changes: the last day or the territory.",
        "fr": "Indiquez ce qui change : le dernier jour ou le territoire.",
    },
)
def change_of_entry_is_stated(case: CaseView) -> bool:
    """A new last day or a new territory is stated."""
    return bool(case.step_facts.get("until") or case.step_facts.get("territory"))
