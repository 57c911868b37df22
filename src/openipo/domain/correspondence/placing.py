"""Where a new paragraph comes to stand."""

from datetime import datetime

from django.db.models import F, Max

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.models import Edit, Paragraph


def put_after(paragraph: Paragraph, after: int | None, *, by: Actor, at: datetime) -> None:
    """Stores the paragraph behind another, or at the end, and notes who did it."""
    siblings = Paragraph.objects.filter(letter=paragraph.letter)
    if after is None:
        last = siblings.aggregate(last=Max("position"))["last"] or 0
        paragraph.position = last + 10
    else:
        before = siblings.get(pk=after).position
        siblings.filter(position__gt=before).update(position=F("position") + 10)
        paragraph.position = before + 10
    paragraph.save()
    Edit.objects.create(paragraph=paragraph, what="added", after=paragraph.text, by=by.id, at=at)
