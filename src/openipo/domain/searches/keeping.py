"""The index is brought to what the register says of some files; and a note is kept of it."""

from collections.abc import Collection, Sequence
from uuid import UUID

from openipo.domain.rights.api import File
from openipo.domain.searches import shelf
from openipo.domain.searches.drawing import Described
from openipo.domain.searches.entries import entries_of
from openipo.domain.searches.models import Taken


def keep_files(rows: Sequence[File], gone: Collection[UUID] = (), *, described: Described) -> None:
    """Under the lock of the index: `rows` as they are now; `gone` are files that are no more."""
    index = shelf.marks()
    entries = entries_of(rows, described)
    index.add(entries)
    kept = {entry.id for entry in entries}
    index.remove([str(file) for file in (*gone, *(row.pk for row in rows)) if str(file) not in kept])
    identity = index.snapshot().index
    Taken.objects.filter(file__in=gone).delete()
    Taken.objects.bulk_create(
        [Taken(file=row.pk, index=identity, head=row.head) for row in rows],
        update_conflicts=True,
        unique_fields=["file"],
        update_fields=["index", "head"],
    )
