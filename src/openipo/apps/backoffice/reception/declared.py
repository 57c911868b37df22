"""Which declarations a law book asks for: facts that its prices compare with yes or no."""

from openipo.domain.procedures.api import Revision


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
    return sorted(asked)
