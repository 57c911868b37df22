"""Words that are read in the pictures of marks, where the office has them read; never mixed with words filed."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from openipo.domain.documents.api import DocumentError, content_of
from openipo.domain.searches import shelf
from openipo.similarity.api import Comparison, Entry, Part, Reason
from openipo.similarity.pictures.api import ReaderMissing, ReadText, UnreadablePicture, read_picture, read_words

logger = logging.getLogger(__name__)
ON, OFF = "on", "off"
PART = "read"


def is_on() -> bool:
    """As OPENIPO_READ_PICTURES says."""
    if settings.OPENIPO_READ_PICTURES not in (ON, OFF):
        raise ImproperlyConfigured(f"OPENIPO_READ_PICTURES is “{settings.OPENIPO_READ_PICTURES}”; it may be on or off.")
    return bool(settings.OPENIPO_READ_PICTURES == ON)


def read_in(document: str) -> tuple[ReadText, ...]:
    """What stands written in a picture; nothing where the office does not have it read, or it cannot be looked at."""
    if not document or not is_on():
        return ()
    try:
        return _read_in(document)
    except (DocumentError, UnreadablePicture) as fault:  # not remembered: the store may be within reach again
        logger.warning("The picture %s cannot be read: %s", document, fault)
        return ()


@lru_cache(maxsize=4_096)
def _read_in(document: str) -> tuple[ReadText, ...]:
    """A document never changes, so it is read once."""
    try:
        return read_words(read_picture(content_of(document)))
    except ReaderMissing as fault:
        raise ImproperlyConfigured(f"OPENIPO_READ_PICTURES is “{ON}”. {fault}") from fault


def read_beforehand(entries: Iterable[tuple[str, str, str]]) -> None:
    """Read the pictures of marks (id, words, document) without words, before the lock of the index is taken."""
    if is_on():
        for mark, words, document in entries:
            if not words and document and not _kept(mark, document):
                read_in(document)


def _kept(mark: str, document: str) -> str | None:
    """What was read in this picture of this mark before; None where it was not read."""
    entry = shelf.read_words().find(mark)
    return entry.mark.words if entry and entry.more.get("picture") == document else None


def keep_read(entries: Sequence[Entry], gone: Iterable[str]) -> None:
    """Marks without words are entered once more, in an index beside the register's, under what is read in them."""
    if not is_on():
        return
    read, without = [], list(gone)
    for entry in entries:
        words = _words_read(entry)
        without += [] if words else [entry.id]
        mark = replace(entry.mark, words=words, picture=None)
        read += [replace(entry, mark=mark)] if words else []
    index = shelf.read_words()
    index.add(read)
    index.remove(without)


def _words_read(entry: Entry) -> str:
    document = entry.more.get("picture", "")
    if entry.mark.words or not document:
        return ""
    kept = _kept(entry.id, document)
    return " ".join(each.text for each in read_in(document)) if kept is None else kept


def as_read(words: str, comparison: Comparison) -> Comparison:
    """The comparison with `words` that were read, which says so first."""
    compared = next((part for part in comparison.parts if part.name == "words"), None)
    told = Reason("{words} is read in the picture", {"words": words})
    read = Part(PART, compared.score if compared else 0.0, (told, *(compared.reasons if compared else ())))
    return Comparison(
        comparison.total, (read, *(part for part in comparison.parts if part.name in ("meaning", "goods")))
    )
