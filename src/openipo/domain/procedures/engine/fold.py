"""Where a file stands: the fold of its events, in the order in which they were recorded.

Each kind of event has one handler. Kinds that say nothing about the procedures (most register events) are passed over.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Protocol

from openipo.domain.procedures.engine import fold_clocks, fold_papers, fold_proceedings, fold_register
from openipo.domain.procedures.engine.workbench import Workbench, lay_out, put_away
from openipo.domain.procedures.model.state import CaseState


class FoldableEvent(Protocol):
    """What the fold reads of an event; a `LawEvent` and a `RecordedEvent` both have it."""

    @property
    def kind(self) -> str: ...
    @property
    def effective_on(self) -> date: ...
    @property
    def payload(self) -> Mapping[str, Any]: ...


Handler = Callable[[Workbench, Mapping[str, Any], date], None]

HANDLERS: Mapping[str, Handler] = {
    **fold_proceedings.HANDLERS,
    **fold_clocks.HANDLERS,
    **fold_papers.HANDLERS,
    **fold_register.HANDLERS,
}


def fold(events: Iterable[FoldableEvent], start: CaseState | None = None) -> CaseState:
    """The state after `events`, which follow those that `start` was folded from."""
    bench = lay_out(start or CaseState())
    for event in events:
        handler = HANDLERS.get(event.kind)
        if handler:
            handler(bench, event.payload, event.effective_on)
        bench.length += 1
    return put_away(bench)
