"""All goods are refused."""

from openipo.domain.procedures.api import CaseView, rule


@rule(law="s.14(1)", obstacle={"en": "Some goods are left.", "fr": "Des produits subsistent."})
def nothing_is_left(case: CaseView) -> bool:
    """All goods are refused."""
    return all(status == "refused" for status in case.item_statuses.values())
