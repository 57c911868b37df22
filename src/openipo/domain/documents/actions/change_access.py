"""Who may see a document is changed."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.documents.errors import DocumentRefused
from openipo.domain.documents.models import AccessChange, Document
from openipo.domain.documents.permissions import ACCESS_LEVELS


@transaction.atomic
def change_access(document: Document, *, access: str, reason: str, by: Actor, at: datetime) -> Document:
    """Give the document another level of access and record who did so and why; the same level again does nothing.

    Raises DocumentRefused without a reason or for an unknown level.
    """
    if access not in ACCESS_LEVELS:
        raise DocumentRefused(gettext_noop("“{access}” is not a level of access."), access=access)
    if not reason.strip():
        raise DocumentRefused(gettext_noop("A change of who may see a document needs a reason."))
    locked = Document.objects.select_for_update().get(pk=document.pk)
    if locked.access == access:
        return locked
    AccessChange.objects.create(
        document=locked, before=locked.access, after=access, reason=reason, changed_by=by.id, changed_at=at
    )
    locked.access = access
    locked.save(update_fields=["access"])
    return locked
