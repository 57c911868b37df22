"""The index takes over marks as the register has them now."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.rights.api import File
from openipo.domain.searches import shelf
from openipo.domain.searches.actions.rebuild_index import rebuild_index
from openipo.domain.searches.drawing import described_anew
from openipo.domain.searches.entries import has_mark
from openipo.domain.searches.keeping import keep_files
from openipo.domain.searches.models import Search
from openipo.domain.searches.reading import read_beforehand
from openipo.kernel.locks.api import lock_name
from openipo.kernel.tasks.api import schedule

SEARCH = "searches.search"  # the work that the outbox is given


def take_over(files: Collection[UUID], *, at: datetime) -> int:
    """Bring these files to the index; one after another, so that an older state never overwrites a newer one.

    A file that is searched for the first time, or that was published since, gets its automatic search.
    """
    if not shelf.is_made():
        rebuild_index(only_if_missing=True)  # of all files: an index of these alone would pass for the whole
    pictures = list(File.objects.filter(pk__in=files).values_list("pk", "mark_text", "picture"))
    described = described_anew((str(file), picture) for file, _, picture in pictures)
    read_beforehand((str(file), words, picture) for file, words, picture in pictures)
    with transaction.atomic():
        lock_name("searches.index")
        rows = list(File.objects.filter(pk__in=files))
        keep_files(rows, gone=set(files) - {row.pk for row in rows}, described=described)
        for row in rows:
            if has_mark(row) and not row.is_back_file:
                _have_searched(row, at)
    return len(rows)


def _have_searched(row: File, at: datetime) -> None:
    occasions = [Search.FILED, *([Search.PUBLISHED] if row.published_on else [])]
    for occasion in occasions:
        if not Search.objects.filter(file=row.pk, occasion=occasion).exists():
            schedule(SEARCH, f"{row.pk}/{occasion}", {"file": str(row.pk), "occasion": occasion}, at=at)
