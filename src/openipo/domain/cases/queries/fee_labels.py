"""What the fees of the office's law books are called."""

from collections.abc import Mapping

from openipo.domain.cases.law import book_named, own_books
from openipo.domain.procedures.api import Text


def fee_labels() -> Mapping[str, Text]:
    """By the fee's id, as the latest revision of a book names it."""
    return {
        fee.id: fee.label
        for law_book in map(book_named, own_books())
        for revision in law_book.revisions.values()
        for fee in revision.fees.values()
    }
