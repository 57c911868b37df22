"""Marks that are like one: what an applicant looks for before filing, and a reader of the register beside a mark.

The comparison is that of the examiners; what is looked at is open to everybody, and each file is asked again whether it
still is. The work is bounded: few letters, the marks in force or pending, the most alike only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from openipo.domain.rights.api import File
from openipo.domain.searches.api import LIST_KINDS, Found, Narrowed, explained, seek

MOST_LETTERS = 100
LIMIT = 20
# Below, what two marks have in common is mostly chance.
_LEAST = 60.0
_STANDING = ("pending", "registered", "list")


@dataclass(frozen=True)
class Asked:
    """The mark to which others may be alike; `picture` is a document open to the public, `file` the mark's own."""

    words: str = ""
    classes: Sequence[int] = ()
    picture: str = ""
    file: File | None = None


@dataclass(frozen=True)
class Alike:
    """A mark that is alike, of 100, and why; without a file it is a sign on a list (`listed` names which)."""

    words: str
    total: int
    why: tuple[str, ...]
    file: File | None
    listed: str = ""


def alike(asked: Asked) -> list[Alike]:
    """The most alike, best first. Raises IndexNotReady."""
    queries = [{"by": "words", "words": asked.words}] if asked.words else []
    own = str(asked.file.pk) if asked.file else ""
    queries += [{"by": "picture", "document": asked.picture, "mark": own}] if asked.picture else []
    narrowed = Narrowed(statuses=_STANDING, without=(own,) if own else ())
    strategy = {"queries": queries, "classes": list(asked.classes), "limit": LIMIT}
    found, _ = seek(strategy, confidential=False, narrowed=narrowed)
    near = [each for each in found if each.total >= _LEAST]
    ids = [each.entry.id for each in near if not _is_listed(each)]
    files = {str(file.pk): file for file in File.objects.filter(pk__in=ids, is_public=True)}
    return [_told(each, files.get(each.entry.id)) for each in near if _is_listed(each) or each.entry.id in files]


def _is_listed(found: Found) -> bool:
    return found.entry.more.get("kind", "") in LIST_KINDS


def _told(found: Found, file: File | None) -> Alike:
    listed = str(LIST_KINDS[found.entry.more["kind"]]) if file is None else ""
    words = found.entry.mark.words
    return Alike(words, round(found.total), tuple(explained(found.comparison.parts)), file, listed)
