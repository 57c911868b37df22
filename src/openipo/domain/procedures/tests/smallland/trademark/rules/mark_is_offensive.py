"""The mark is rude."""

from openipo.domain.procedures.api import rule


@rule(law="s.14(1)", obstacle={"en": "The mark is offensive.", "fr": "La marque est choquante."})
def mark_is_offensive(case):
    """The mark is rude."""
    return case.facts["mark"]["text"] == "RUDE"
