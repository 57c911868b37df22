"""All goods are refused."""

from openipo.domain.procedures.api import rule


@rule(law="s.14(1)", obstacle={"en": "Some goods are left.", "fr": "Des produits subsistent."})
def nothing_is_left(case):
    """All goods are refused."""
    return all(status == "refused" for status in case.item_statuses.values())
