"""What an effect may ask of the house while it is worked out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from openipo.domain.procedures.api import Term
from openipo.domain.rights.effects.new_file import NewFile
from openipo.domain.rights.errors import RightsError
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def _alone(*_: object) -> str:
    raise RightsError(
        gettext("This effect reaches another file, which is not possible where a file is looked at alone.")
    )


@dataclass(frozen=True)
class EffectContext:
    """Numbers and the term of protection, which only the database and the law know; and the files beside this one.

    `next_number(series)` draws the next number of a series of the law book ("registration") within the transaction.
    `term` is how long the law book protects a registered right, None if it does not say; a step's own fact
    `expires_on` goes before it. `open_file` opens a new file and gives its number; `file_named` is another file as it
    stands, locked with this one; `tell_file` records events on it. All of it is written with the step, or nothing.
    `disputed` are the goods that open disputes are about.
    """

    next_number: Callable[[str], str]
    term: Term | None = None
    open_file: Callable[[NewFile], str] = _alone
    file_named: Callable[[str], FileState] = _alone  # type: ignore[assignment]
    tell_file: Callable[[str, Sequence[NewEvent]], object] = _alone
    disputed: frozenset[str] = frozenset()
