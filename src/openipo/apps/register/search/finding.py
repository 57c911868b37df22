"""What the public finds. Each query begins with the files that are open to it: the default is nothing."""

from datetime import date

from django.db.models import Q, QuerySet

from openipo.apps.register.reading import office
from openipo.apps.register.search.form import Wanted
from openipo.domain.rights.api import (
    File,
    FileFilter,
    NotOpenToPublic,
    files_with_number,
    list_public_files,
    number_key,
    words_key,
)

SUGGESTIONS = 8
# Shorter words are in too many names to be of help.
SHORTEST = 2


def public_file(number: str) -> File:
    """The file open to the public that bears the number in any of its forms.

    Raises NotOpenToPublic alike for one that is closed and for one that does not exist: the same query answers both.
    """
    key = number_key(number)
    found = list(files_with_number(number).filter(is_public=True)[:20])
    if not found:
        raise NotOpenToPublic(number)
    own = office().code
    return min(found, key=lambda file: (key not in (file.number_key, file.st13), file.office != own, str(file.pk)))


def found_files(wanted: Wanted, on: date) -> "QuerySet[File]":
    """The files open to the public that fit, latest first; interests in them are those that stand on the day."""
    narrowed = FileFilter(
        words=wanted.words,
        holder=wanted.holder,
        register_statuses=(wanted.status,) if wanted.status else (),
        mark_kinds=(wanted.kind,) if wanted.kind else (),
        classes=wanted.classes,
        filed_from=wanted.filed_from,
        filed_until=wanted.filed_until,
        interest_of=wanted.interest,
        on=on,
    )
    return list_public_files(narrowed)


def suggestions(typed: str) -> list[File]:
    """Files open to the public whose mark, applicant or number begins with what was typed."""
    words, number = words_key(typed), number_key(typed)
    if len(words) < SHORTEST:
        return []
    begins = Q(mark_key__startswith=words) | Q(applicant_key__startswith=words)
    if number:
        begins |= Q(number_key__startswith=number) | Q(registration_key__startswith=number)
    return list(File.objects.filter(begins, is_public=True).order_by("mark_key", "pk")[:SUGGESTIONS])
