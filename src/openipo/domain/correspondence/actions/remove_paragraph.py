"""A paragraph or clause is taken out of a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Edit, Letter
from openipo.domain.correspondence.permissions import may_write


@transaction.atomic
def remove_paragraph(*, letter: UUID, paragraph: int, by: Actor, at: datetime) -> Letter:
    """Takes the paragraph out; its text stays in the history. Raises `LetterRefused` where it is the last one."""
    row = locked(letter, "edit")[0]
    go_on_if(may_write(by, row), row, "edit")
    standing = row.paragraphs.filter(is_removed=False)
    taken = standing.get(pk=paragraph)
    if standing.count() == 1:
        raise LetterRefused(
            gettext("A letter keeps at least one paragraph."), step="edit", state=row.state, law=row.law
        )
    Edit.objects.create(paragraph=taken, what="removed", before=taken.text, by=by.id, at=at)
    taken.is_removed = True
    taken.save(update_fields=["is_removed"])
    return row
