"""How a story came out, as the list of stories tells it: a plain value that can be kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from openipo.domain.lawdrafts.played_stories import PlayedStory
from openipo.domain.procedures.api import Checked, Problem, Text


@dataclass(frozen=True)
class Outcome:
    """`problems` where it cannot be read or played; `otherwise` what was not as expected, by its day, in order."""

    name: str
    is_own: bool
    is_ok: bool
    title: Text
    law: str
    problems: tuple[Problem, ...] = ()
    otherwise: tuple[tuple[date, Checked], ...] = ()


def outcome_of(played: PlayedStory) -> Outcome:
    days = played.result.days if played.result else ()
    return Outcome(
        name=played.name,
        is_own=played.is_own,
        is_ok=played.is_ok,
        title=played.scenario.title if played.scenario else {},
        law=played.scenario.law if played.scenario else "",
        problems=played.problems,
        otherwise=tuple((day.on, check) for day in days for check in day.checks if not check.is_ok),
    )


def outcome_to_keep(outcome: Outcome) -> dict[str, Any]:
    """As JSON; its name, and whose it is, are known where it is asked for."""
    return {
        "is_ok": outcome.is_ok,
        "title": dict(outcome.title),
        "law": outcome.law,
        "problems": [[each.file, each.line, each.message] for each in outcome.problems],
        "otherwise": [
            [day.isoformat(), dict(check.about), check.expected, check.actual] for day, check in outcome.otherwise
        ],
    }


def kept_outcome(name: str, kept: Mapping[str, Any], *, is_own: bool) -> Outcome:
    return Outcome(
        name=name,
        is_own=is_own,
        is_ok=kept["is_ok"],
        title=kept["title"],
        law=kept["law"],
        problems=tuple(Problem(*each) for each in kept["problems"]),
        otherwise=tuple((date.fromisoformat(day), _unmet(*said)) for day, *said in kept["otherwise"]),
    )


def _unmet(about: Text, expected: str, actual: str) -> Checked:
    return Checked(about, expected, actual, is_ok=False)
