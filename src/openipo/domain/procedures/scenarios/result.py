"""What came of a scenario: day by day what happened, in words, and what was expected."""

from dataclasses import dataclass, field
from datetime import date

from openipo.domain.procedures.model.state import Text
from openipo.domain.procedures.scenarios.story import Scenario


@dataclass(frozen=True)
class Told:
    """One thing that happened, on its legal day, with its provision."""

    on: date
    text: Text
    law: str
    because: Text = field(default_factory=dict)


@dataclass(frozen=True)
class Checked:
    """One expectation: what it is about ("clock formalities-reply"), what was expected, what came."""

    about: Text
    expected: str
    actual: str
    is_ok: bool


@dataclass(frozen=True)
class Day:
    """One act of the story, what followed from it, and how that compares with the expectations."""

    on: date
    act: Text
    happened: tuple[Told, ...]
    checks: tuple[Checked, ...]
    place: str = ""  # file and line of the act

    @property
    def is_ok(self) -> bool:
        return all(check.is_ok for check in self.checks)


@dataclass(frozen=True)
class ScenarioResult:
    """The story as it came out; the first day is the filing."""

    scenario: Scenario
    days: tuple[Day, ...]

    @property
    def is_ok(self) -> bool:
        return all(day.is_ok for day in self.days)

    @property
    def failures(self) -> tuple[str, ...]:
        """Every expectation that was not met, in one sentence each."""
        return tuple(
            f"{day.place} on {day.on}: {check.about.get('en')}: expected {check.expected}, came {check.actual}"
            for day in self.days
            for check in day.checks
            if not check.is_ok
        )
