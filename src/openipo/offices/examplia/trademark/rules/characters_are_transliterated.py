"""Are characters other than Latin ones transliterated? (Rule 10(3))"""

from unicodedata import name

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 10(3)",
    obstacle={
        "en": "The mark contains characters other than Latin ones, and no transliteration is on file.",
        "fr": "La marque contient des caractères autres que latins, et aucune translittération ne figure au dossier.",
    },
)
def characters_are_transliterated(case: CaseView) -> bool:
    """Words in another script come with a transliteration."""
    mark = case.facts["mark"]
    foreign = any(letter.isalpha() and not name(letter, "").startswith("LATIN") for letter in mark.get("text", ""))
    return not foreign or bool(mark["transliteration"].strip())
