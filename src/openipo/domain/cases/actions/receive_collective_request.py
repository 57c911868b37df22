"""A request for many rights comes in: it has one number, and a line for each right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.collective import refuse
from openipo.domain.cases.errors import CaseError
from openipo.domain.cases.law import law_on, office_number
from openipo.domain.cases.models import CollectiveLine, CollectiveRequest
from openipo.domain.cases.permissions import require
from openipo.domain.rights.api import find_files

UNKNOWN = gettext_noop("No file has the number %(number)s.")
TWICE = gettext_noop("The right %(number)s stands in the list already, under another of its numbers.")


@dataclass(frozen=True)
class Wanted:
    """What is asked of each right: a procedure to be opened, or a step of one that is open on every file."""

    procedure: str
    step: str = ""


@transaction.atomic
def receive_collective_request(
    *,
    book: str,
    wanted: Wanted,
    numbers: Sequence[str],
    received_on: date,
    by: Actor,
    at: datetime,
    key: str,
    facts: Mapping[str, Any] | None = None,
) -> CollectiveRequest:
    """Number the request and lay out its lines; nothing is done on the files yet.

    A number that no file has, and a file named twice, are refused lines. The same `key` gives the first request again.
    Raises `CaseError` where the law book does not let this be asked for on many files at once.
    """
    require(by, "open-proceeding")
    _check_allowed(book, wanted, received_on)
    values = {
        "number": lambda: office_number("collective", received_on),
        "book": book,
        "procedure": wanted.procedure,
        "step": wanted.step,
        "facts": dict(facts or {}),
        "received_on": received_on,
        "received_by": by.id,
        "recorded_at": at,
    }
    request, is_new = CollectiveRequest.objects.get_or_create(request_key=key, defaults=values)
    if is_new:
        CollectiveLine.objects.bulk_create(_lines(request, numbers, at))
    return request


def _check_allowed(book: str, wanted: Wanted, on: date) -> None:
    procedure = law_on(book, on).revision.procedures.get(wanted.procedure)
    provision = procedure.steps.get(wanted.step) if procedure and wanted.step else procedure
    if provision is None or not provision.together:
        raise CaseError(
            gettext_noop("The law does not let “%(what)s” be asked for on many files by one request."),
            what=f"{wanted.procedure}.{wanted.step}" if wanted.step else wanted.procedure,
        )


def _lines(request: CollectiveRequest, numbers: Sequence[str], at: datetime) -> list[CollectiveLine]:
    lines = []
    taken: set[UUID] = set()
    found = find_files(set(numbers))
    for position, number in enumerate(numbers, start=1):
        line = CollectiveLine(request=request, position=position, stated=number[:60])
        if number not in found:
            refuse(line, CaseError(UNKNOWN, number=number), at)
        elif (file := found[number].pk) in taken:
            refuse(line, CaseError(TWICE, number=number), at)
        else:
            line.file = file
            taken.add(file)
        lines.append(line)
    return lines
