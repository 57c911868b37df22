"""Files that look like the application at the counter: it may have been handed in twice."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from openipo.domain.documents.api import Document
from openipo.domain.rights.api import File, FileRepresentation, words_key

MOST = 5


@dataclass(frozen=True)
class Likeness:
    """A file that looks like it; `same_applicant` makes it likely that it is the same application."""

    file: File
    same_words: bool
    same_picture: bool
    same_applicant: bool

    @property
    def is_likely(self) -> bool:
        return self.same_applicant and (self.same_words or self.same_picture)


def look_alikes(words: str, applicants: Iterable[str], documents: Iterable[Document]) -> list[Likeness]:
    """The latest files with the same words or the very same picture, the likeliest first."""
    key = words_key(words)
    pictured = files_with_pictures([each.sha256 for each in documents if each.is_image])
    if not key and not pictured:
        return []
    same = Q(pk__in=pictured) | (Q(mark_key=key) if key else Q(pk__in=[]))
    names = {words_key(name) for name in applicants if name}
    found = [
        Likeness(
            file,
            same_words=bool(key) and file.mark_key == key,
            same_picture=file.pk in pictured,
            same_applicant=any(name and name in file.applicant_key for name in names),
        )
        for file in File.objects.filter(same).order_by("-received_on", "-number")[: MOST * 2]
    ]
    return sorted(found, key=lambda each: not each.is_likely)[:MOST]


def files_with_pictures(digests: Iterable[str]) -> set[object]:
    """The files that show one of these pictures, by the digest of its content."""
    wanted = list(digests)
    if not wanted:
        return set()
    documents = [str(pk) for pk in Document.objects.filter(sha256__in=wanted).values_list("pk", flat=True)]
    return set(FileRepresentation.objects.filter(document__in=documents).values_list("file_id", flat=True))
