"""Are characters other than Roman transliterated? (Rule 29)"""

from unicodedata import name

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 29",
    obstacle={"en": "The mark has characters other than Roman, and no transliteration is on file."},
)
def characters_are_transliterated(case: CaseView) -> bool:
    """Words in another script come with a transliteration."""
    mark = case.facts["mark"]
    foreign = any(letter.isalpha() and not name(letter, "").startswith("LATIN") for letter in mark.get("text", ""))
    return not foreign or bool(mark["transliteration"].strip())
