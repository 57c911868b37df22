"""An answer to "may this person do this?", with the reason."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

Words = str | Promise


@dataclass(frozen=True)
class Permission:
    """Allowed or not; if not, `reason` says why and `instead` what the person may do, both ready for translation.

    `&` gives the first refusal; `|` gives the first leave, else the last refusal.
    """

    allowed: bool
    reason: Words = ""
    instead: Words = ""
    sign_in: bool = False

    def __bool__(self) -> bool:
        return self.allowed

    def __and__(self, other: "Permission") -> "Permission":
        return other if self.allowed else self

    def __or__(self, other: "Permission") -> "Permission":
        return self if self.allowed else other


Rule = Callable[[Any], Permission]

ALLOWED = Permission(True)


def refused(reason: Words, *, instead: Words = "", sign_in: bool = False) -> Permission:
    """A refusal; `sign_in` where signing in might change the answer."""
    return Permission(False, reason, instead, sign_in)


def all_of(*rules: Rule) -> Rule:
    """A rule that holds if each holds; the first refusal is the answer, later rules are not asked."""

    def every(actor: Any) -> Permission:
        for rule in rules:
            answer = rule(actor)
            if not answer:
                return answer
        return ALLOWED

    return every


def any_of(*rules: Rule) -> Rule:
    """A rule that holds if one holds; the last refusal is the answer if none does."""
    if not rules:
        raise ValueError("any_of needs at least one rule")

    def some(actor: Any) -> Permission:
        answer = ALLOWED
        for rule in rules:
            answer = rule(actor)
            if answer:
                return answer
        return answer

    return some
