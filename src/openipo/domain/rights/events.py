"""The register's own events, made from plain records: what each carries stands here and in the developers' guide."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.rights.content import ApplicationContent, Link
from openipo.domain.rights.conversion import content_as_json
from openipo.domain.rights.effects.new_file import NewFile
from openipo.kernel.ledger.event import NewEvent


def application_received(  # noqa: PLR0913 - a receipt states all of this
    content: ApplicationContent,
    *,
    number: str,
    received_on: date,
    office: str = "",
    st13: str = "",
    provision: str = "",
    right: str = "trademark",
) -> NewEvent:
    """An application came in and has its number; `office` is the code of ST.3, `st13` the number in that form."""
    payload = {
        "content": content_as_json(content),
        "number": number,
        "received_on": received_on.isoformat(),
        "right": right,
        "office": office,
        "st13": st13,
    }
    return NewEvent("application_received", received_on, payload, provision)


def record_imported(  # noqa: PLR0913 - a record has this many sides
    content: ApplicationContent,
    *,
    on: date,
    numbers: Mapping[str, str],
    dates: Mapping[str, date],
    status: str,
    register_status: str,
    office: str = "",
    is_public: bool = True,
    source: Mapping[str, str] | None = None,
    findings: Sequence[Mapping[str, Any]] = (),
    particulars: Mapping[str, str] | None = None,
    provision: str = "",
) -> NewEvent:
    """A record of a back file, as its source states it.

    `numbers` has number, st13, registration_number and others by name; `dates` received_on, filed_on, published_on,
    registered_on, renewed_on, expires_on, ended_on and others by name. `source` tells for each path ("mark.text") the
    element it was read from; `findings` are the lines of the data-quality report, `particulars` what the source says
    beyond our own fields, under its own names. `on` is the day the oldest fact took
    effect, so that a view of the register as of that day shows the record.
    """
    payload = {
        "content": content_as_json(content),
        "numbers": dict(numbers),
        "dates": {name: day.isoformat() for name, day in dates.items()},
        "status": status,
        "register_status": register_status,
        "office": office,
        "right": "trademark",
        "is_public": is_public,
        "source": dict(source or {}),
        "findings": [dict(finding) for finding in findings],
        "particulars": dict(particulars or {}),
    }
    return NewEvent("record_imported", on, payload, provision)


def file_opened(
    asked: NewFile, *, on: date, numbers: Mapping[str, str], office: str, came_from: Mapping[str, Any]
) -> NewEvent:
    """A file comes out of another: what it holds and since when. `numbers` are as in `record_imported`.

    `came_from` names the other: file (its chain), number, and the length and head of its chain just before, so that
    anyone can check what the new file was taken from. Before the day `on` the register knows nothing of it.
    """
    tie = Link(asked.kind, str(came_from["number"]), office)
    content = replace(asked.content, links=(tie, *asked.content.links, *asked.links))
    payload = {
        "content": content_as_json(content),
        "numbers": dict(numbers),
        "dates": {name: day.isoformat() for name, day in asked.dates.items()},
        "status": asked.status,
        "register_status": asked.register_status,
        "office": office,
        "right": "trademark",
        "kind": asked.kind,
        "came_from": dict(came_from),
        "number": numbers["number"],
        "from_number": came_from["number"],
    }
    return NewEvent("file_opened", on, payload, asked.provision)


def document_linked(document: str, *, kind: str, received_on: date, title: str = "", provision: str = "") -> NewEvent:
    """A document came in after the application and is on this file."""
    payload = {"document": document, "kind": kind, "title": title, "received_on": received_on.isoformat()}
    return NewEvent("document_linked", received_on, payload, provision)
