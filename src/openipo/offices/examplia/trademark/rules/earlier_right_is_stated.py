"""Does the opposition state the earlier right on which it rests? (Act s.24(1))"""

from collections.abc import Mapping
from typing import Any

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.24(1)",
    obstacle={
        "en": "The notice of opposition does not state an earlier right.",
        "fr": "L'acte d'opposition n'indique pas de droit antérieur.",
    },
)
def earlier_right_is_stated(case: CaseView) -> bool:
    """The notice, or the officer who takes the step, states the earlier right: on the list, or in words."""
    stated = case.proceeding.facts if case.proceeding else {}
    return any(states_a_right(facts) for facts in (stated, case.step_facts))


def states_a_right(facts: Mapping[str, Any]) -> bool:
    return bool(facts.get("earlier_rights")) or bool(str(facts.get("earlier_right") or "").strip())
