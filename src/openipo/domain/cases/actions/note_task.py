"""Leave a remark on a task."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import TaskRefused
from openipo.domain.cases.models import TaskNote
from openipo.domain.cases.permissions import require
from openipo.domain.cases.taskwork import open_task


@transaction.atomic
def note_task(*, file: UUID, key: str, text: str, by: Actor, at: datetime) -> TaskNote:
    """A remark for colleagues; never part of the register, never sent to anybody."""
    require(by, "work")
    if not text.strip():
        raise TaskRefused(gettext_noop("Write something, then save the note."))
    task = open_task(file, key)
    return TaskNote.objects.create(file=file, key=task.key, text=text.strip(), written_by=by.id, written_at=at)
