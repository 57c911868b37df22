from openipo.domain.publication.models.entry import Entry
from openipo.domain.publication.models.issue import Issue

__all__ = ["Entry", "Issue"]
