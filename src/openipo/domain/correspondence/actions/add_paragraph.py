"""A paragraph of plain text is put into a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Letter, Paragraph
from openipo.domain.correspondence.permissions import may_write
from openipo.domain.correspondence.placing import put_after


@transaction.atomic
def add_paragraph(*, letter: UUID, text: str, by: Actor, at: datetime, after: int | None = None) -> Letter:
    """Puts the text behind the paragraph `after`, or at the end. Raises `LetterRefused` for other than drafts."""
    row = locked(letter, "edit")[0]
    go_on_if(may_write(by, row), row, "edit")
    if not text.strip():
        raise LetterRefused(gettext("An empty paragraph is not added."), step="edit", state=row.state, law=row.law)
    put_after(Paragraph(letter=row, text=text), after, by=by, at=at)
    return row
