"""What the index has missed is taken over."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef

from openipo.domain.rights.api import File
from openipo.domain.searches import shelf
from openipo.domain.searches.drawing import described_anew
from openipo.domain.searches.entries import entry_of_sign, id_of_sign
from openipo.domain.searches.keeping import keep_files
from openipo.domain.searches.models import ListedSign, Taken
from openipo.kernel.locks.api import lock_name

A_BATCH = 1_000


@dataclass(frozen=True)
class IndexReport:
    """How many files were taken over, and how many marks the index holds then."""

    taken: int
    marks: int


def catch_up() -> IndexReport:
    """Take over whatever has moved since the index last saw it: after a crash, an import, or for a new index."""
    identity = shelf.marks().snapshot().index
    taken = 0
    while True:
        seen = Taken.objects.filter(file=OuterRef("pk"), index=identity, head=OuterRef("head"))
        batch = dict(File.objects.filter(~Exists(seen)).values_list("pk", "picture")[:A_BATCH])
        if not batch:
            break
        described = described_anew((str(file), picture) for file, picture in batch.items())
        with transaction.atomic():
            lock_name("searches.index")
            keep_files(list(File.objects.filter(pk__in=batch)), described=described)
        taken += len(batch)
    _keep_signs()
    return IndexReport(taken, len(shelf.marks()))


def _keep_signs() -> None:
    """The lists too: they are few beside the marks, and taken over whole where one is missing."""
    index = shelf.marks()
    signs = ListedSign.objects.order_by("pk")
    index.add(entry_of_sign(sign) for sign in signs if index.find(id_of_sign(sign.kind, sign.reference)) is None)
