"""What the fees of the office's law books are called."""

from collections.abc import Mapping

from openipo.domain.procedures.api import Text, books


def fee_labels() -> Mapping[str, Text]:
    """By the fee's id, as the latest revision of a book names it."""
    return {
        fee.id: fee.label
        for law_book in books().values()
        for revision in law_book.revisions.values()
        for fee in revision.fees.values()
    }
