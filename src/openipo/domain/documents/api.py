"""The door of the documents room."""

from openipo.domain.documents.actions.change_access import change_access
from openipo.domain.documents.actions.store import store
from openipo.domain.documents.errors import (
    DocumentDamaged,
    DocumentError,
    DocumentMissing,
    DocumentRefused,
    StorageFull,
)
from openipo.domain.documents.inspection import inspect
from openipo.domain.documents.models import AccessChange, Document
from openipo.domain.documents.permissions import ACCESS_LEVELS, may_see
from openipo.domain.documents.previews import page_image, thumbnail, view_image
from openipo.domain.documents.queries import (
    StoreReport,
    content_of,
    documents_by_id,
    find_document,
    open_document,
    verify_store,
)

__all__ = [
    "ACCESS_LEVELS",
    "AccessChange",
    "Document",
    "DocumentDamaged",
    "DocumentError",
    "DocumentMissing",
    "DocumentRefused",
    "StorageFull",
    "StoreReport",
    "change_access",
    "content_of",
    "documents_by_id",
    "find_document",
    "inspect",
    "may_see",
    "open_document",
    "page_image",
    "store",
    "thumbnail",
    "verify_store",
    "view_image",
]
