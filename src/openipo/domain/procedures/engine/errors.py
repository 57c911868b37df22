"""Refusals of the engine: each with step, state and provision."""

from collections.abc import Sequence

from openipo.domain.procedures.model.outcome import Obstacle
from openipo.domain.procedures.model.state import Text
from openipo.kernel.calendar.api import in_language


class LawError(Exception):
    """The law does not allow it, or the case does not fit the law it was given with; `said` by language, or in English.

    As a string it is in English, for logs and tests; `in_words` says it to a reader.
    """

    def __init__(self, said: Text | str) -> None:
        self.said: Text = {"en": said} if isinstance(said, str) else said
        super().__init__(in_language(self.said, "en"))

    def in_words(self, language: str) -> str:
        return in_language(self.said, language)


class StepNotAllowed(LawError):
    """A step is closed: `step` "application.accept", `phase` where the proceeding stands, `obstacles` why.

    Opening a proceeding is refused in the same way, with `step` "open opposition".
    """

    def __init__(self, step: str, phase: str, obstacles: Sequence[Obstacle]) -> None:
        self.step = step
        self.phase = phase
        self.obstacles = tuple(obstacles)
        super().__init__(self.in_words("en"))

    def in_words(self, language: str) -> str:
        reasons = " ".join(
            f"{in_language(obstacle.reason, language)} ({obstacle.law})"
            if obstacle.law
            else in_language(obstacle.reason, language)
            for obstacle in self.obstacles
        )
        return f"{self.step} [{self.phase}]: {reasons}" if self.phase else f"{self.step}: {reasons}"


class MoveNotAllowed(LawError):
    """A file cannot be moved to another revision; `obstacles` say why."""

    def __init__(self, revision: str, obstacles: Sequence[Obstacle]) -> None:
        self.revision = revision
        self.obstacles = tuple(obstacles)
        super().__init__(f"move to revision {revision}: {self.in_words('en')}")

    def in_words(self, language: str) -> str:
        return " ".join(in_language(each.reason, language) for each in self.obstacles)


class EndlessChain(LawError):
    """Automatic steps set each other off without end: a fault of the law book."""


class UnknownInCase(LawError):
    """The case or the book has no proceeding, step, fee, letter ... of that name."""


class WrongRevision(LawError):
    """The case is pinned to another revision than the one it was to be decided under."""
