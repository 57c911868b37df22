"""The searches that nobody has to ask for: when a mark is filed, and again when it is published."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import SYSTEM
from openipo.domain.searches.making import Occasion, make_search, strategy_for
from openipo.domain.searches.models import Search
from openipo.kernel.locks.api import lock_name


def search_on_filing(file: UUID, *, at: datetime) -> Search | None:
    """The automatic search when an application came in; made once."""
    return _automatic(file, Search.FILED, strategy_for(file), at)


def search_on_publication(file: UUID, *, at: datetime) -> Search | None:
    """The same search again when the mark is published, with the differences."""
    first = Search.objects.filter(file=file, occasion=Search.FILED).first()
    return _automatic(file, Search.PUBLISHED, first.strategy if first else strategy_for(file), at)


def _automatic(file: UUID, occasion: str, strategy: dict[str, Any], at: datetime) -> Search | None:
    """Once for each occasion: whoever comes second finds it made."""
    with transaction.atomic():
        lock_name(f"searches.{file}")
        if Search.objects.filter(file=file, occasion=occasion).exists() or not strategy["queries"]:
            return None
        return make_search(file, strategy, Occasion(occasion, SYSTEM.id, at))
