"""Is a mark of a special kind described in words? (Rule 10(1))"""

from openipo.domain.procedures.api import CaseView, rule

WITHOUT_DESCRIPTION = ("word", "figurative", "combined")


@rule(
    law="Rule 10(1)",
    obstacle={
        "en": "A mark of this kind needs a description in words, and none is on file.",
        "fr": "Une marque de ce genre doit être décrite par des mots, et aucune description ne figure au dossier.",
    },
)
def description_is_filed(case: CaseView) -> bool:
    """Word, figurative and combined marks need no description; every other kind has one."""
    mark = case.facts["mark"]
    return mark.get("kind") in WITHOUT_DESCRIPTION or bool(mark.get("description", "").strip())
