"""Is the mark represented? (Rule 22)"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 22",
    obstacle={"en": "The mark is not represented."},
)
def mark_is_represented(case: CaseView) -> bool:
    """A word mark has its words; any other mark has at least one representation."""
    mark = case.facts["mark"]
    if mark.get("kind") == "word":
        return bool(mark["text"].strip())
    return bool(mark.get("representations"))
