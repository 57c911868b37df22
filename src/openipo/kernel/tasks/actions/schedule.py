"""Work is put into the outbox, in the transaction of the decision that calls for it."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction

from openipo.kernel.locks.api import require_transaction
from openipo.kernel.tasks.actions.run_due import run_one
from openipo.kernel.tasks.models import Task


def schedule(kind: str, key: str, payload: Mapping[str, Any], *, at: datetime) -> None:
    """Have work done after this transaction commits; asking again with the same kind and key changes nothing.

    It is done at once after the commit where the setting TASKS_RUN_AFTER_COMMIT says so (the default), and by
    `openipo work` in any case. What goes wrong then is recorded with the task and tried again, never raised here.
    """
    require_transaction(f"Scheduling the work {kind!r}")
    task = Task(kind=kind, key=key, payload=dict(payload), scheduled_at=at, next_try_at=at)
    Task.objects.bulk_create([task], ignore_conflicts=True)
    if getattr(settings, "TASKS_RUN_AFTER_COMMIT", True):
        transaction.on_commit(partial(run_one, kind, key, at=at), robust=True)
