"""The address of a mark: its number with strokes in place of signs, as people read it out."""

import re

from django.urls import NoReverseMatch, reverse

from openipo.apps.register.reading import office
from openipo.domain.rights.api import File


def address_of(file: File) -> str:
    """The last part of the page's address: the office's own number, for other offices' files the number of ST.13."""
    own = not file.office or file.office == office().code
    number = file.number if own or not file.st13 else file.st13
    return in_address(number or file.registration_number or file.st13)


def in_address(number: str) -> str:
    """A number with strokes in place of signs."""
    return re.sub(r"\W+", "-", number).strip("-")


def mark_url(file: File, page: str = "mark") -> str:
    """The address of the mark's page, or of another page of the file ("history", "documents" ...)."""
    return reverse(f"register:{page}", args=[address_of(file)])


def picture_url(document: str, size: int) -> str:
    """The address of the normalised copy of a picture; "" where there is none."""
    return reverse("register:picture", args=[document, size]) if document else ""


def gazette_url(number: str, place: int) -> str:
    """The address of an entry of the gazette, by its issue and place; "" where no gazette is installed."""
    try:
        return reverse("gazette:entry", args=[re.sub(r"\W+", "-", number).strip("-"), place])
    except NoReverseMatch:
        return ""
