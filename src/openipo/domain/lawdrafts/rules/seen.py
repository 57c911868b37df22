"""Which text a drafter had before them: what a colleague wrote meanwhile must not be written over unseen."""

from hashlib import sha256


def mark_of(text: str) -> str:
    """The same for the same text, and short enough to go along with a form."""
    return sha256(text.encode()).hexdigest()
