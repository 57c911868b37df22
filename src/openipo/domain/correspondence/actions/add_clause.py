"""A ground of the clause library is put into a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.clause import Clause
from openipo.domain.correspondence.clause_paragraph import clause_paragraph
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Letter
from openipo.domain.correspondence.permissions import may_write
from openipo.domain.correspondence.placing import put_after


@transaction.atomic
def add_clause(*, letter: UUID, clause: Clause, by: Actor, at: datetime, after: int | None = None) -> Letter:
    """Puts the clause behind the paragraph `after`, or at the end. Raises `LetterRefused` for other than drafts."""
    row = locked(letter, "edit")[0]
    go_on_if(may_write(by, row), row, "edit")
    put_after(clause_paragraph(row, clause), after, by=by, at=at)
    return row
