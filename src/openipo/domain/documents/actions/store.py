"""A document is taken into the store."""

from datetime import datetime

from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.documents import storage
from openipo.domain.documents.errors import DocumentRefused
from openipo.domain.documents.inspection import inspect
from openipo.domain.documents.models import Document
from openipo.domain.documents.permissions import ACCESS_LEVELS
from openipo.domain.documents.previews import keep_copies
from openipo.domain.documents.rules.clean_name import clean_name


def store(*, content: bytes, name: str, by: Actor, at: datetime, access: str = "office", kind: str = "") -> Document:
    """Take a document: recognise it by its content, check it, keep it under its checksum, and record it.

    `name` is what the sender calls it, `kind` what it is to the office ("application", "mark", "letter"), `access`
    who may see it (office, parties, public). The content is on the disk before the record is written, so that no record
    is without its content. Raises DocumentRefused with one clear sentence, StorageFull.
    """
    if access not in ACCESS_LEVELS:
        raise DocumentRefused(gettext_noop("“{access}” is not a level of access."), access=access)
    media_type, found = inspect(content, name)
    digest = storage.digest_of(content)
    storage.keep(content, storage.path_of(digest))
    if media_type.startswith("image/"):
        keep_copies(content, digest)
    return Document.objects.create(
        sha256=digest,
        size=len(content),
        media_type=media_type,
        name=clean_name(name, media_type),
        kind=kind,
        access=access,
        pages=found.pages,
        width=found.width,
        height=found.height,
        stored_at=at,
        stored_by=by.id,
    )
