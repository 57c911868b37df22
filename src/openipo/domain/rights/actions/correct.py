"""A value that was recorded wrongly is corrected; what stood there stays in the history."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.rights.errors import CorrectionRefused
from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.fold import fold, fold_with
from openipo.domain.rights.projection.project import project
from openipo.domain.rights.rules.correction_problems import corrected_event, correction_problems
from openipo.kernel.ledger.api import NewEvent, append, history, lock


def correct(
    chain: UUID,
    *,
    path: str,
    new: Any,
    reason: str,
    provision: str,
    by: Actor,
    at: datetime,
    effective_on: date | None = None,
) -> FileState:
    """Record that the value at `path` ("mark.text", "parties.p1.name") is `new`, and give the file as it stands then.

    `new` is a plain JSON value, None where nothing should be stated. The correction counts from the day from which the
    wrong value counted, or a later `effective_on`. Within the caller's transaction. Raises CorrectionRefused.
    """
    lock(chain)
    events = history(chain)
    event = correction(fold(events), path=path, new=new, reason=reason, provision=provision, effective_on=effective_on)
    _check_readable(events, event)
    recorded = append(chain=chain, events=[event], actor=by.id, at=at, expected_length=len(events))
    project(chain, [*events, *recorded], already=len(events))
    return fold([*events, *recorded])


def correction(
    state: FileState, *, path: str, new: Any, reason: str, provision: str, effective_on: date | None = None
) -> NewEvent:
    """The event of a correction, not yet recorded. Raises CorrectionRefused."""
    problems = correction_problems(state, path, new, reason)
    if problems:
        raise CorrectionRefused(" ".join(problem.said(gettext) for problem in problems))
    corrects = corrected_event(state, path)
    since = corrects.effective_on if corrects else effective_on
    if since is None:
        problem = gettext("Nothing was ever stated at “%(path)s”; say from which day the value counts.")
        raise CorrectionRefused(problem % {"path": path})
    if effective_on is not None and effective_on < since:
        problem = gettext("The value at “%(path)s” counts from %(since)s; it cannot be corrected as of %(day)s.")
        raise CorrectionRefused(problem % {"path": path, "since": since, "day": effective_on})
    payload = {
        "path": path,
        "old": state.value(path),
        "new": new,
        "corrects": corrects.sequence if corrects else 0,
        "reason": reason,
    }
    return NewEvent("corrected", effective_on or since, payload, provision)


def _check_readable(events: list[Any], event: NewEvent) -> None:
    """The register must still be readable with the new value in it."""
    try:
        fold_with(events, [event])
    except (TypeError, ValueError, KeyError, AttributeError) as unreadable:
        problem = gettext("The value at “%(path)s” would make the file unreadable.")
        raise CorrectionRefused(problem % {"path": event.payload["path"]}) from unreadable
