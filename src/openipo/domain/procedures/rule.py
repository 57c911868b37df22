"""A rule of a law book: a condition over plain facts that is true or false, with the provision it applies."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from openipo.domain.procedures.model.state import Text


@dataclass(frozen=True)
class Rule:
    """One condition of the law. Called with a `CaseView` it says whether the condition holds.

    `obstacle` is what people are told where it should hold and does not; `meaning` the statement in the docstring.
    """

    name: str
    law: str
    obstacle: Text
    condition: Callable[[Any], bool]
    meaning: str = ""

    def __call__(self, case: Any) -> bool:
        return bool(self.condition(case))


RULES: dict[str, Rule] = {}  # every rule loaded so far, by "module.name"


def rule(*, law: str, obstacle: Text) -> Callable[[Callable[[Any], bool]], Rule]:
    """Make a predicate a rule of the law: `law` is its citation, `obstacle` the reason given when it fails."""
    if not law.strip():
        raise ValueError("a rule needs its citation: @rule(law=...)")
    if not obstacle:
        raise ValueError("a rule needs the words of its obstacle: @rule(obstacle={...})")

    def decorate(condition: Callable[[Any], bool]) -> Rule:
        name = condition.__name__
        made = Rule(name, law, dict(obstacle), condition, inspect.getdoc(condition) or "")
        RULES[f"{condition.__module__}.{name}"] = made
        return made

    return decorate
