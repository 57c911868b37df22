"""The mark is rude."""

from openipo.domain.procedures.api import CaseView, rule


@rule(law="s.14(1)", obstacle={"en": "The mark is offensive.", "fr": "La marque est choquante."})
def mark_is_offensive(case: CaseView) -> bool:
    """The mark is rude."""
    return bool(case.facts["mark"]["text"] == "RUDE")
