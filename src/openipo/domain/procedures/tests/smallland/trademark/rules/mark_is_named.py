"""The mark has a name."""

from openipo.domain.procedures.api import CaseView, rule


@rule(law="s.14(1)", obstacle={"en": "The mark has no name.", "fr": "La marque n'a pas de nom."})
def mark_is_named(case: CaseView) -> bool:
    """The mark has a name."""
    return bool(case.facts["mark"]["text"])
