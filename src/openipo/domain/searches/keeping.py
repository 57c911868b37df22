"""The index is brought to what the register says; and a note is kept of it."""

from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from openipo.domain.rights.api import File
from openipo.domain.searches import shelf
from openipo.domain.searches.drawing import Described, described_anew
from openipo.domain.searches.entries import entries_of, entry_of_sign, id_of_sign
from openipo.domain.searches.models import ListedSign, Taken
from openipo.domain.searches.reading import keep_read, read_beforehand
from openipo.kernel.locks.api import lock_name

A_BATCH = 1_000


def keep_files(rows: Sequence[File], gone: Collection[UUID] = (), *, described: Described) -> None:
    """Under the lock of the index: `rows` as they are now; `gone` are files that are no more."""
    index = shelf.marks()
    entries = entries_of(rows, described)
    index.add(entries)
    kept = {entry.id for entry in entries}
    without = [str(file) for file in (*gone, *(row.pk for row in rows)) if str(file) not in kept]
    index.remove(without)
    keep_read(entries, without)
    identity = index.snapshot().index
    Taken.objects.filter(file__in=gone).delete()
    Taken.objects.bulk_create(
        [Taken(file=row.pk, index=identity, head=row.head) for row in rows],
        update_conflicts=True,
        unique_fields=["file"],
        update_fields=["index", "head"],
    )


def keep_what_moved() -> int:
    """Whatever has moved since the index last saw it, file by file, and the lists; how many files."""
    identity = shelf.marks().snapshot().index
    taken = 0
    while True:
        seen = Taken.objects.filter(file=OuterRef("pk"), index=identity, head=OuterRef("head"))
        batch = list(File.objects.filter(~Exists(seen)).values_list("pk", "mark_text", "picture")[:A_BATCH])
        if not batch:
            break
        described = described_anew((str(file), picture) for file, _, picture in batch)
        read_beforehand((str(file), words, picture) for file, words, picture in batch)
        with transaction.atomic():
            lock_name("searches.index")
            keep_files(list(File.objects.filter(pk__in=[file for file, _, _ in batch])), described=described)
        taken += len(batch)
    _keep_signs()
    return taken


def _keep_signs() -> None:
    """The lists too: they are few beside the marks, and taken over whole where one is missing."""
    with transaction.atomic():
        lock_name("searches.index")
        index = shelf.marks()
        signs = ListedSign.objects.order_by("pk")
        index.add(entry_of_sign(sign) for sign in signs if index.find(id_of_sign(sign.kind, sign.reference)) is None)
