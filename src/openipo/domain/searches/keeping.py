"""The index and the index of pictures are brought to what the register says of some files; and a note is kept of it."""

from collections.abc import Collection, Sequence
from uuid import UUID

from openipo.domain.rights.api import File
from openipo.domain.searches import drawing, shelf
from openipo.domain.searches.entries import entries_of
from openipo.domain.searches.models import Taken


def keep_files(rows: Sequence[File], gone: Collection[UUID] = ()) -> None:
    """Under the lock of the index: `rows` as they are now; `gone` are files that are no more."""
    index = shelf.marks()
    before = Taken.objects.in_bulk([row.pk for row in rows])
    entries = entries_of(rows)
    index.add(entries)
    kept = {entry.id for entry in entries}
    index.remove([str(file) for file in (*gone, *(row.pk for row in rows)) if str(file) not in kept])
    _keep_pictures(rows, before, gone)
    identity = index.snapshot().index
    Taken.objects.filter(file__in=gone).delete()
    Taken.objects.bulk_create(
        [
            Taken(file=row.pk, index=identity, head=row.head, picture=row.picture, is_public=row.is_public)
            for row in rows
        ],
        update_conflicts=True,
        unique_fields=["file"],
        update_fields=["index", "head", "picture", "is_public"],
    )


def _keep_pictures(rows: Sequence[File], before: dict[UUID, Taken], gone: Collection[UUID]) -> None:
    identity = shelf.marks().snapshot().index
    moved = []
    for row in rows:
        was = before.get(row.pk)
        same = was is not None and was.index == identity
        if same and was is not None and (was.picture, was.is_public) == (row.picture, row.is_public):
            continue
        if row.picture or (was is not None and was.picture):
            moved.append((str(row.pk), row.picture, row.is_public))
    if moved:
        drawing.keep(moved)
    if gone:
        drawing.drop([str(file) for file in gone])
