"""What an effect may ask of the house while it is worked out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from openipo.domain.procedures.model.outcome import EffectCall
from openipo.domain.rights.file_state import FileState


def _unknown(state: FileState, call: EffectCall) -> date | None:
    return None


@dataclass(frozen=True)
class EffectContext:
    """Numbers and terms, which effects need and only the law and the database know.

    `next_number(series)` draws the next number of a series of the law book ("registration") within the transaction.
    `protection_ends(state, call)` is the last day of protection that the law gives on registration or renewal, None
    if the law book states none; a step's own fact `expires_on` goes before it.
    """

    next_number: Callable[[str], str]
    protection_ends: Callable[[FileState, EffectCall], date | None] = _unknown
