"""Is the mark represented? (Act s.11(1)(b))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.11(1)(b)",
    obstacle={
        "en": "The mark is not represented.",
        "fr": "La marque n'est pas représentée.",
    },
)
def mark_is_represented(case: CaseView) -> bool:
    """A word mark has its words; any other mark has at least one representation."""
    mark = case.facts["mark"]
    if mark.get("kind") == "word":
        return bool(mark["text"].strip())
    return bool(mark.get("representations"))
