"""What an act on a file brought about, for whoever asked."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from openipo.domain.cases.at_hand import FileAtHand


@dataclass(frozen=True)
class Done:
    """`length` is the number of events the file now has (the next `expected_length`); `phases` by proceeding.

    `letters`, `charges` and `entries` are the keys of what the act drafted, charged and queued; `proposal` is the key
    of a step that now waits for a second pair of eyes; `proceeding` that of a proceeding it opened.
    """

    file: UUID
    length: int
    phases: dict[str, str]
    letters: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    proposal: str = ""
    proceeding: str = ""


def done(before: FileAtHand, after: FileAtHand) -> Done:
    """The difference between a file before and after."""
    opened = [key for key in after.case.proceedings if key not in before.case.proceedings]
    proposed = [key for key in after.case.proposals if key not in before.case.proposals]
    return Done(
        file=after.file,
        length=len(after.history),
        phases={key: state.phase for key, state in after.case.proceedings.items()},
        letters=tuple(key for key in after.case.letters if key not in before.case.letters),
        charges=tuple(key for key in after.case.fees if key not in before.case.fees),
        entries=tuple(key for key in after.case.entries if key not in before.case.entries),
        proposal=proposed[0] if proposed else "",
        proceeding=opened[0] if opened else "",
    )


def as_answer(result: Done) -> dict[str, Any]:
    """Plain values, to be remembered with the request."""
    return {**vars(result), "file": str(result.file)}


def from_answer(answer: dict[str, Any]) -> Done:
    """The result as it was, from what was remembered."""
    lists = {name: tuple(answer[name]) for name in ("letters", "charges", "entries")}
    return Done(**{**answer, **lists, "file": UUID(answer["file"])})
