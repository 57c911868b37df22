from openipo.domain.documents.models.access_change import AccessChange
from openipo.domain.documents.models.document import Document

__all__ = ["AccessChange", "Document"]
