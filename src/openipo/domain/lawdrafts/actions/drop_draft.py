"""A draft is given up."""

from datetime import datetime

from openipo.domain.accounts.api import Actor
from openipo.domain.lawdrafts.models import LawDraft
from openipo.domain.lawdrafts.permissions import require


def drop_draft(*, draft: int, by: Actor, at: datetime) -> None:
    """Its texts are kept; one that is published stays what it is."""
    require(by, "draft")
    LawDraft.objects.filter(pk=draft, status="open").update(status="dropped", dropped_by=by.id, dropped_at=at)
