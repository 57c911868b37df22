"""Issued papers go into the documents room; the letter keeps the document's id."""

from datetime import datetime

from openipo.domain.accounts.api import Actor
from openipo.domain.documents.api import content_of, store

__all__ = ["content_of", "keep"]


def keep(content: bytes, *, name: str, kind: str, by: Actor, at: datetime) -> str:
    """Stores the paper and gives its id; a letter is for the parties, a print run for the office only."""
    access = "parties" if kind == "letter" else "office"
    return str(store(content=content, name=name, kind=kind, by=by, at=at, access=access).id)
