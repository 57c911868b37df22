"""Who may open the pages of the search."""

from openipo.domain.accounts.api import Actor, officer
from openipo.domain.searches.api import may
from openipo.kernel.security.api import Permission, Rule


def search_duty(name: str) -> Rule:
    """Whoever may exercise this duty of the searches room."""

    def holds(actor: Actor | None) -> Permission:
        if not officer(actor) or actor is None:
            return officer(actor)
        return may(actor, name)

    return holds
