"""Something comes in after filing: it is numbered and laid to one or several files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.take_step import take_step
from openipo.domain.cases.at_hand import locked_length
from openipo.domain.cases.errors import ReceptionRefused
from openipo.domain.cases.law import office_number
from openipo.domain.cases.models import IncomingDocument, IncomingLink
from openipo.domain.cases.once import once
from openipo.domain.cases.permissions import require
from openipo.domain.cases.reception import enter_in_log
from openipo.domain.rights.api import document_linked, project
from openipo.kernel.ledger.api import append, history


@dataclass(frozen=True)
class LinkTo:
    """A file that the document concerns. With `step` it is also the act that the step stands for, such as a reply."""

    file: UUID
    proceeding: str = ""
    step: str = ""


@transaction.atomic
def receive_document(
    *,
    kind: str,
    title: str,
    documents: Sequence[str],
    links: Sequence[LinkTo],
    received_on: date,
    by: Actor,
    at: datetime,
    key: str = "",
    channel: str = "paper",
    sender: str = "",
) -> IncomingDocument:
    """Number it, lay it to the files, and take the steps it stands for. `documents` are ids in the documents room.

    All or nothing. The same `key` again gives the same number. Raises `ReceptionRefused`, `LogRefused`,
    `StepNotAllowed` where a step it stands for is closed.
    """
    require(by, "receive")
    if not links:
        raise ReceptionRefused(gettext_noop("Say which file the document is for."))
    asked = {"kind": kind, "title": title, "documents": list(documents), "links": [vars(link) for link in links]}

    def carry_out() -> dict[str, Any]:
        enter_in_log(received_on, by=by, at=at)
        for file in sorted({link.file for link in links}):
            locked_length(file)
        incoming = IncomingDocument.objects.create(
            number=office_number("incoming", received_on),
            kind=kind,
            title=title,
            channel=channel,
            sender=sender,
            received_on=received_on,
            recorded_at=at,
            received_by=by.id,
            documents=list(documents),
        )
        for link in links:
            _lay_to(incoming, link, by, at)
        return {"incoming": incoming.pk}

    answer = once("receive_document", key, asked, at=at, carry_out=carry_out)
    return IncomingDocument.objects.get(pk=answer["incoming"])


def _lay_to(incoming: IncomingDocument, link: LinkTo, by: Actor, at: datetime) -> None:
    IncomingLink.objects.create(incoming=incoming, file=link.file, proceeding=link.proceeding, step=link.step)
    title = f"{incoming.number} {incoming.title}".strip()
    events = history(link.file)
    facts = [
        document_linked(document, kind=incoming.kind, received_on=incoming.received_on, title=title)
        for document in incoming.documents
    ]
    recorded = append(chain=link.file, events=facts, actor=by.id, at=at, expected_length=len(events))
    project(link.file, [*events, *recorded], already=len(events))
    if link.step:
        stated = {"reply": incoming.documents[0]} if incoming.documents else {}
        take_step(
            file=link.file,
            proceeding=link.proceeding,
            step=link.step,
            on=incoming.received_on,
            by=by,
            at=at,
            facts=stated,
        )
