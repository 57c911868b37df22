"""Are the colours of a colour mark named? (Rule 10(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 10(2)",
    obstacle={
        "en": "The colours of the mark are not named.",
        "fr": "Les couleurs de la marque ne sont pas indiquées.",
    },
)
def colours_are_named(case: CaseView) -> bool:
    """A colour mark names its colours."""
    mark = case.facts["mark"]
    return mark.get("kind") != "colour" or bool(mark["colours"])
