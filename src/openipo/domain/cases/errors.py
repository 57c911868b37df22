"""Why a use case says no. Each shows as one sentence in the reader's language."""

from typing import Any

from django.utils.translation import gettext, gettext_noop


class CaseError(Exception):
    """Something that was asked for cannot be done."""

    def __init__(self, sentence: str, **facts: Any) -> None:
        super().__init__(sentence, facts)
        self.sentence = sentence
        self.facts = facts

    def __str__(self) -> str:
        return gettext(self.sentence) % self.facts


class FileMoved(CaseError):
    """Somebody else recorded something on the file since it was shown."""

    def __init__(self, file: object, expected: int, found: int) -> None:
        super().__init__(
            gettext_noop("Somebody else has worked on this file since you opened it; look at it again, then decide."),
            file=file,
            expected=expected,
            found=found,
        )


class KeyReused(CaseError):
    """The same request key came with another request."""


class NotFound(CaseError):
    """There is no such file, task, letter or charge."""


class TaskRefused(CaseError):
    """A task cannot be claimed, assigned or released like this."""


class LogRefused(CaseError):
    """The reception's daily log does not allow this."""


class ReceptionRefused(CaseError):
    """What came in cannot be recorded as stated. `problems` holds one line for each field that is out of shape."""

    def __init__(self, sentence: str, problems: tuple[object, ...] = (), **facts: Any) -> None:
        super().__init__(sentence, **facts)
        self.problems = problems
