"""May this value of the register be corrected in this way?"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from openipo.domain.parties.api import Problem, gettext_noop
from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.record import changes_at, value_at
from openipo.kernel.ledger.event import RecordedEvent

# What a correction may touch; numbers of the chain, back-file sources and gazette entries are what they are.
_CORRECTABLE = """
number st13 registration_number office received_on filed_on registered_on renewed_on expires_on ended_on mark parties
goods priorities powers links designations interests documents declarations language reference other_numbers
other_dates
"""
CORRECTABLE = frozenset(_CORRECTABLE.split())
BEFORE_A_LAW = frozenset(["published_on"])  # once a file is under a law, its publication is an entry of our gazette
DAYS = frozenset(["received_on", "filed_on", "published_on", "registered_on", "renewed_on", "expires_on", "ended_on"])


def corrected_event(state: FileState, path: str) -> RecordedEvent | None:
    """The event that recorded the value which now stands at a path; None where nothing stands there."""
    changes = changes_at(state.changes, tuple(path.split(".")))
    return changes[-1].event if changes else None


def correctable_in(state: FileState) -> frozenset[str]:
    """What a correction may touch; of a file that came from an older system and is under no law yet, more."""
    return CORRECTABLE if state.book else CORRECTABLE | BEFORE_A_LAW


def correction_problems(state: FileState, path: str, new: Any, reason: str) -> list[Problem]:
    """Why the correction is refused; empty if it may be recorded."""
    problems = []
    names = path.split(".")
    if not reason.strip():
        problems.append(Problem("reason", gettext_noop("A correction needs a reason.")))
    if names[0] not in correctable_in(state) or not all(names):
        sentence = gettext_noop("“{path}” is not a value of the register that can be corrected.")
        problems.append(Problem(path, sentence, {"path": path}))
    elif value_at(state.values, tuple(names)) == new:
        problems.append(Problem(path, gettext_noop("The register says “{new}” already."), {"new": new}))
    elif not _is_of_the_shape(names, value_at(state.values, tuple(names)), new):
        sentence = gettext_noop("“{new}” is not a value that can stand at “{path}”.")
        problems.append(Problem(path, sentence, {"new": new, "path": path}))
    return problems


def _is_of_the_shape(names: Sequence[str], old: Any, new: Any) -> bool:
    """A day is a day, a list a list, a text a text; a value that was not stated may be of any kind."""
    if names[-1] in DAYS or names[-1].endswith("_on"):
        return new is None or _is_day(new)
    return old is None or new is None or isinstance(new, type(old))


def _is_day(value: Any) -> bool:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True
