"""Numbers for proceedings that a step has opened: the engine has no number series, its caller has."""

from collections.abc import Callable
from dataclasses import replace

from openipo.domain.procedures.model.outcome import Decision, LawEvent


def with_numbers(decision: Decision, number_of: Callable[[str], str]) -> Decision:
    """The decision with a number for each proceeding that it opens in a series and that has none yet.

    `number_of` takes the next number of a series of the law book. A proceeding opened by a request or with the file
    already has the number it was given.
    """

    def numbered(event: LawEvent) -> LawEvent:
        series = event.payload.get("series") if event.kind == "proceeding_opened" else ""
        if not series or event.payload.get("number"):
            return event
        return replace(event, payload={**event.payload, "number": number_of(series)})

    return replace(decision, events=tuple(numbered(event) for event in decision.events))
