"""An examiner searches for a file and keeps the search with it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.searches.making import Occasion, make_search
from openipo.domain.searches.models import Search
from openipo.domain.searches.permissions import require


def search_for_file(*, file: UUID, strategy: dict[str, Any], note: str = "", by: Actor, at: datetime) -> Search:
    """A search that an examiner made with a strategy of his own and keeps with the file."""
    require(by, "search")
    with transaction.atomic():
        return make_search(file, strategy, Occasion(Search.EXAMINER, by.id, at, note=note))


def search_again(*, search: Search, by: Actor, at: datetime) -> Search:
    """The same strategy on the index as it is now; the new search says what is different."""
    require(by, "search")
    with transaction.atomic():
        return make_search(search.file, search.strategy, Occasion(Search.EXAMINER, by.id, at, earlier=search))
