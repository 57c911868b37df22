"""The index follows the register through the recorded outbox: nothing is lost if the program ends in between."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from openipo.domain.rights.api import Moved
from openipo.domain.searches.actions.search_automatically import search_on_filing, search_on_publication
from openipo.domain.searches.actions.take_over import SEARCH, take_over
from openipo.domain.searches.rules.touches_marks import touches_marks
from openipo.kernel.tasks.api import handler, schedule

TAKE_OVER = "searches.take-over"
A_BATCH = 500


def files_moved(moved: Moved) -> None:
    """In the transaction that records: have the marks that moved taken over after the commit."""
    touched = {file: events[-1] for file, events in moved.items() if touches_marks(event.kind for event in events)}
    files = list(touched)
    for start in range(0, len(files), A_BATCH):
        batch = files[start : start + A_BATCH]
        last = touched[batch[-1]]
        key = f"{batch[-1]}/{last.sequence}/{len(batch)}"
        schedule(TAKE_OVER, key, {"files": [str(file) for file in batch]}, at=last.recorded_at)


@handler(TAKE_OVER)
def _take_over(payload: Mapping[str, Any], *, at: datetime) -> None:
    take_over([UUID(file) for file in payload["files"]], at=at)


@handler(SEARCH)
def _search(payload: Mapping[str, Any], *, at: datetime) -> None:
    search = {"filed": search_on_filing, "published": search_on_publication}[payload["occasion"]]
    search(UUID(payload["file"]), at=at)
