"""Is the deed in a language of the Office, or translated into one? (Rule 80(3))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Rule 80(3)",
    obstacle={
        "en": "The deed is in another language and there is no translation.",
        "fr": "L'acte est dans une autre langue et aucune traduction n'est fournie.",
    },
)
def deed_is_translated(case: CaseView) -> bool:
    """A deed in a language of the Office needs no translation (STLT Art. 11(2))."""
    given = case.stated
    return given.get("deed_language") != "other" or bool(given.get("translation"))
