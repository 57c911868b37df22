"""What an effect may ask of the house while it is worked out."""

from collections.abc import Callable
from dataclasses import dataclass

from openipo.domain.procedures.api import Term


@dataclass(frozen=True)
class EffectContext:
    """Numbers and the term of protection, which only the database and the law know.

    `next_number(series)` draws the next number of a series of the law book ("registration") within the transaction.
    `term` is how long the law book protects a registered right, None if it does not say; a step's own fact
    `expires_on` goes before it.
    """

    next_number: Callable[[str], str]
    term: Term | None = None
