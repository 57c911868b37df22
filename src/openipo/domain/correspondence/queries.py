"""Questions about letters."""

from collections.abc import Sequence
from uuid import UUID

from openipo.domain.correspondence.models import Edit, Letter, Paragraph
from openipo.domain.correspondence.rules.moves import ISSUED
from openipo.domain.parties.api import Party, party_from_json


def letters_of(file: UUID) -> Sequence[Letter]:
    """The letters of a file, the newest first."""
    return list(Letter.objects.filter(file=file).order_by("-drafted_at", "-key"))


def letter_with_key(file: UUID, key: str) -> Letter:
    """The letter that the file's events call by that key; raises `Letter.DoesNotExist`."""
    return Letter.objects.get(file=file, key=key)


def paragraphs_of(letter: Letter) -> Sequence[Paragraph]:
    """The paragraphs that are printed, in order."""
    return list(letter.paragraphs.filter(is_removed=False))


def edits_of(letter: Letter) -> Sequence[Edit]:
    """The letter's history of edits, the oldest first."""
    return list(Edit.objects.filter(paragraph__letter=letter).select_related("paragraph"))


def addressee_of(letter: Letter) -> Party:
    return party_from_json(letter.addressee)


def not_served(means: str = "") -> Sequence[Letter]:
    """Issued letters whose service is not recorded: their clocks have not begun."""
    letters = Letter.objects.filter(state=ISSUED).order_by("issued_on", "key")
    return list(letters.filter(served_by=means) if means else letters)
