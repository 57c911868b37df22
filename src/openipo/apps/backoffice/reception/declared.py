"""Which declarations a law book asks for: those it states, and facts that its prices compare with yes or no."""

from openipo.domain.procedures.api import Revision
from openipo.ui.api import in_language


def declarations_asked(revision: Revision) -> list[str]:
    """Their names, in order."""
    asked = {
        name
        for fee in revision.fees.values()
        for price in fee.prices
        for row in price.rows
        for name, value in row.when.items()
        if isinstance(value, bool)
    }
    return sorted(asked | {each.id for each in revision.declares})


def words_of_declarations(revision: Revision) -> dict[str, str]:
    """The names of those that the book states, in its words."""
    return {each.id: in_language(each.label) for each in revision.declares}
