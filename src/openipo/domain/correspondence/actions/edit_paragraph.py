"""A paragraph of a draft is rewritten."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.errors import EditedMeanwhile, LetterRefused
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Edit, Letter
from openipo.domain.correspondence.permissions import may_write


@transaction.atomic
def edit_paragraph(
    *, letter: UUID, paragraph: int, text: str, by: Actor, at: datetime, seen: str | None = None
) -> Letter:
    """Gives the paragraph a new text; `seen` is the text that the officer had before them.

    Raises `EditedMeanwhile` where somebody else changed it since, `LetterRefused` where the letter is no draft.
    """
    letter_row = locked(letter, "edit")[0]
    go_on_if(may_write(by, letter_row), letter_row, "edit")
    row = letter_row.paragraphs.get(pk=paragraph, is_removed=False)
    if seen is not None and seen != row.text:
        reason = gettext("Somebody else has changed this paragraph since you opened it; look at it again.")
        raise EditedMeanwhile(reason, step="edit", state=letter_row.state, law=letter_row.law)
    if not text.strip():
        reason = gettext("A paragraph is not left empty; remove it instead.")
        raise LetterRefused(reason, step="edit", state=letter_row.state, law=letter_row.law)
    if row.text != text:
        Edit.objects.create(paragraph=row, what="changed", before=row.text, after=text, by=by.id, at=at)
        row.text = text
        row.save(update_fields=["text"])
    return letter_row
