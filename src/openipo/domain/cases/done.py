"""What an act on a file brought about, for whoever asked."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from openipo.domain.cases.act import Act
from openipo.domain.cases.at_hand import FileAtHand


@dataclass(frozen=True)
class Done:
    """`length` is the number of events the file now has (the next `expected_length`); `phases` by proceeding.

    `letters`, `charges` and `entries` are the keys of what the act drafted, charged and queued; `proposal` is the key
    of a step that now waits for a second pair of eyes; `proceeding` that of a proceeding it opened; `new_files` are
    the numbers of files that it opened.
    """

    file: UUID
    length: int
    phases: dict[str, str]
    letters: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    proposal: str = ""
    proceeding: str = ""
    new_files: tuple[str, ...] = ()


def done(before: FileAtHand, after: FileAtHand, act: Act | None = None) -> Done:
    """The difference between a file before and after, and the files that the act opened."""
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
        new_files=tuple(each.at_hand.content.number for each in act.companions if each.is_new) if act else (),
    )


def as_answer(result: Done) -> dict[str, Any]:
    """Plain values, to be remembered with the request."""
    return {**vars(result), "file": str(result.file)}


def from_answer(answer: dict[str, Any]) -> Done:
    """The result as it was, from what was remembered."""
    lists = {name: tuple(answer.get(name, ())) for name in ("letters", "charges", "entries", "new_files")}
    return Done(**{**answer, **lists, "file": UUID(answer["file"])})
