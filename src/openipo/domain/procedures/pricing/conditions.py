"""The conditions of a decision table: comparisons of plain facts."""

from collections.abc import Mapping
from typing import Any

COMPARISONS = ("at_least", "at_most", "is", "one_of")


class FactMissing(KeyError):
    """The table asks for a fact that was not given."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


def holds(when: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
    """Do the facts meet every condition? No condition is met by all facts."""
    return all(_meets(condition, _fact(name, facts)) for name, condition in when.items())


def _fact(name: str, facts: Mapping[str, Any]) -> Any:
    if name not in facts:
        raise FactMissing(name)
    return facts[name]


def _meets(condition: Any, value: Any) -> bool:
    if not isinstance(condition, Mapping):
        return bool(value == condition)
    return all(_compare(comparison, value, bound) for comparison, bound in condition.items())


def _compare(comparison: str, value: Any, bound: Any) -> bool:
    if comparison == "one_of":
        return value in bound
    if comparison == "is":
        return bool(value == bound)
    number = len(value) if isinstance(value, list | tuple | set | frozenset | dict) else value
    return bool(number >= bound) if comparison == "at_least" else bool(number <= bound)
