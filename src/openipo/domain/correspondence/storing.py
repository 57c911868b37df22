"""Issued papers go into the documents room; the letter keeps the document's id."""

from datetime import datetime
from importlib import import_module
from typing import Any

from openipo.domain.accounts.api import Actor


def _documents() -> Any:
    return import_module("openipo.domain.documents.api")


def keep(content: bytes, *, name: str, by: Actor, at: datetime) -> str:
    """Stores the paper and gives its id. It is the file's paper: the register decides when the public may see it."""
    document = _documents().store(content=content, name=name, type="letter", by=by, at=at, access="office")
    return str(document.id)


def content_of(document: str) -> bytes:
    """The stored paper."""
    content: bytes = _documents().open_document(document).read()
    return content
