"""An issue appears: pages, PDF and feeds at once, or not at all."""

import base64
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.documents.api import store
from openipo.domain.publication.errors import PublicationRefused
from openipo.domain.publication.feeds import FEEDS
from openipo.domain.publication.gazette_pdf import GazettePaper, gazette_pdf
from openipo.domain.publication.issue_content import IssueContent, issue_content
from openipo.domain.publication.locking import locked
from openipo.domain.publication.models import Issue
from openipo.domain.publication.permissions import go_on_if, may
from openipo.domain.publication.rules.canonical import digest_of
from openipo.domain.publication.rules.states import PUBLISHED
from openipo.kernel.printing.api import Attachment, Sender, letterhead_of
from openipo.kernel.signing.api import Signer, check_detached, sign_detached, sign_pdf


@dataclass(frozen=True)
class _Edition:
    """What goes into making an issue's papers."""

    issue: Issue
    content: IssueContent
    seal: Signer
    by: Actor
    at: datetime


@transaction.atomic
def publish(*, issue: UUID, on: date, office: Sender, languages: tuple[str, ...], by: Actor, at: datetime) -> Issue:
    """The issue as published on the day, with its signed PDF and its feeds stored for the public.

    Raises `PublicationRefused` before the planned day, or where content or signature are not what was signed; any
    error of a feed or of printing leaves the issue unpublished. `cases` records each entry's publication with it.
    """
    row = locked(issue, "publish")
    go_on_if(may(by, "compose"), "publish", row.state)
    _check(row, on)
    seal = Signer("office-seal", letterhead_of(office, languages[0]).name, letterhead_of(office, languages[0]).name)
    edition = _Edition(row, issue_content(row, published_on=on), seal, by, at)
    files = _rendered(edition.content)
    row.feeds = [_kept_feed(edition, name, *file) for name, file in files.items()]
    inside = {file_name: Attachment(xml, "application/xml", name) for name, (file_name, xml) in files.items()}
    pdf = gazette_pdf(edition.content, GazettePaper(office, languages, at, row.signed_by_name), inside)
    signed = sign_pdf(pdf, signer=seal, reason=f"{edition.content.number}", at=at)
    row.document = _kept(signed, f"gazette-{_safe(row.number)}.pdf", edition)
    row.state, row.published_on, row.published_at, row.published_by = PUBLISHED, on, at, by.id
    row.save()
    row.entries.update(state=PUBLISHED, published_on=on)
    return row


def _check(issue: Issue, on: date) -> None:
    problem = why = ""
    if on < issue.planned_on:
        problem = gettext("Issue %(issue)s is planned for %(day)s and does not appear before.")
    elif digest_of(issue.content) != issue.digest:
        problem = gettext("Issue %(issue)s is not what was frozen.")
    else:
        report = check_detached(issue.content.encode(), base64.b64decode(issue.signature))
        problem = "" if report.valid else gettext("The signature of issue %(issue)s does not hold: %(why)s")
        why = "; ".join(report.problems)
    if problem:
        problem %= {"issue": issue.number, "day": issue.planned_on, "why": why}
        raise PublicationRefused(problem, step="publish", state=issue.state)


def _rendered(content: IssueContent) -> dict[str, tuple[str, bytes]]:
    """The feeds of the issue; one that has nothing to say about it gives no bytes and is left out."""
    made = {feed.id: (feed.file_name(content), feed.render(content)) for feed in FEEDS}
    return {name: file for name, file in made.items() if file[1]}


def _kept_feed(edition: _Edition, name: str, file_name: str, content: bytes) -> dict[str, Any]:
    signature = sign_detached(content, signer=edition.seal, at=edition.at)
    return {
        "id": name,
        "name": file_name,
        "document": _kept(content, file_name, edition),
        "signature": base64.b64encode(signature).decode(),
    }


def _kept(content: bytes, name: str, edition: _Edition) -> str:
    document = store(content=content, name=name, kind="gazette", by=edition.by, at=edition.at, access="public")
    return str(document.pk)


def _safe(number: str) -> str:
    return number.replace("/", "-")
