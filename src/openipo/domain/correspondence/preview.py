"""A letter as it would look today."""

from datetime import date, datetime
from uuid import UUID

from openipo.domain.correspondence.letter_pdf import Occasion, letter_pdf
from openipo.domain.correspondence.models import Letter
from openipo.domain.correspondence.office import LetterOffice


def preview_pdf(letter: UUID, *, office: LetterOffice, on: date, at: datetime) -> bytes:
    """The PDF of the letter as it stands, marked as a draft and unsigned; nothing is stored."""
    return letter_pdf(Letter.objects.get(pk=letter), Occasion(office, on, at), None)
