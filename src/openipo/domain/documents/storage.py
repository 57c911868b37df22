"""The store of contents: each once, under its checksum, written whole or not at all."""

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from django.conf import settings

from openipo.domain.documents.errors import DocumentDamaged, DocumentMissing, StorageFull

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def digest_of(content: bytes) -> str:
    """The name of a content: its SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


def path_of(digest: str, *, part: str = "originals", ending: str = "") -> Path:
    """Where a content, or a picture made of it, is kept."""
    return Path(settings.HOME) / "documents" / part / digest[:2] / f"{digest}{ending}"


def keep(content: bytes, path: Path) -> None:
    """Write a content durably; a crash leaves all of it or nothing. Raises StorageFull."""
    if path.exists() and path.stat().st_size == len(content):
        return
    with _room_reported():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_and_rename(content, path)
        _sync_directory(path.parent)


def _write_and_rename(content: bytes, path: Path) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=".arriving-", delete=False) as arriving:
        try:
            arriving.write(content)
            arriving.flush()
            os.fsync(arriving.fileno())
            Path(arriving.name).replace(path)
        except BaseException:
            Path(arriving.name).unlink(missing_ok=True)
            raise


@contextmanager
def _room_reported() -> Iterator[None]:
    try:
        yield
    except OSError as failure:
        if failure.errno in _NO_ROOM:
            raise StorageFull from failure
        raise


def _sync_directory(directory: Path) -> None:
    """The new name is durable only when its directory is."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def opened(digest: str) -> BinaryIO:
    """A stored content for reading. Raises DocumentMissing."""
    try:
        return path_of(digest).open("rb")
    except FileNotFoundError as missing:
        raise DocumentMissing(
            f"The content {digest[:12]} is not in the store; restore it from the backup."
        ) from missing


def read(digest: str) -> bytes:
    """A stored content, checked against its checksum. Raises DocumentMissing or DocumentDamaged."""
    with opened(digest) as file:
        content = file.read()
    if digest_of(content) != digest:
        raise DocumentDamaged(f"The content {digest[:12]} was changed on the disk; restore it from the backup.")
    return content
