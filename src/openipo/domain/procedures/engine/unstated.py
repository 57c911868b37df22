"""Facts that have not been entered yet."""

from collections.abc import Iterator, Mapping
from typing import Any


class Unstated(Mapping[str, Any]):
    """The facts of a step before anybody has entered them: empty, and it remembers whether a rule asked for any.

    A rule about what is entered cannot be judged before it is, so it is no reason to show a step as closed.
    """

    def __init__(self) -> None:
        self.was_asked = False

    def __getitem__(self, name: str) -> Any:
        self.was_asked = True
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        self.was_asked = True
        return iter(())

    def __len__(self) -> int:
        self.was_asked = True
        return 0

    def forget(self) -> None:
        self.was_asked = False


def waits_for_facts(facts: Mapping[str, Any]) -> bool:
    """Did the rule just judged ask for facts that are still to be entered?"""
    return isinstance(facts, Unstated) and facts.was_asked


def begin_rule(facts: Mapping[str, Any]) -> None:
    if isinstance(facts, Unstated):
        facts.forget()
