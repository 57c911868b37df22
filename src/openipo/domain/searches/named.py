"""Marks under a name or with a number, as the register says them: every one of them, not only those that are alike."""

from collections.abc import Iterable
from itertools import islice

from openipo.domain.rights.api import FileFilter, files_with_number, list_files
from openipo.domain.searches import shelf
from openipo.domain.searches.narrowing import Narrowed, admits
from openipo.similarity.api import Entry

# So many marks of one owner are compared one by one; it takes a second or two.
MOST_NAMED = 2_000
# So many files of the name are looked up in the index; a short word is in the names of millions.
MOST_LOOKED_UP = 10_000


def entries_named(narrowed: Narrowed, *, confidential: bool) -> list[Entry] | None:
    """The marks that bear the name and the number and meet all else, latest first; None where nothing is named."""
    if not (narrowed.owner or narrowed.number):
        return None
    index = shelf.marks()
    found = (index.find(str(file), confidential=confidential) for file in _files(narrowed))
    return list(islice((entry for entry in found if entry and admits(narrowed, entry)), MOST_NAMED))


def _files(narrowed: Narrowed) -> Iterable[object]:
    files = list_files(FileFilter(holder=narrowed.owner))
    if narrowed.number:
        files = files.filter(pk__in=files_with_number(narrowed.number).values("pk"))
    return files.values_list("pk", flat=True)[:MOST_LOOKED_UP]
