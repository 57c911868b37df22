"""An issue of the gazette appears, and every file in it is told, in one transaction."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.publish_entries import EntryRef, publish_entries
from openipo.domain.cases.law import the_office
from openipo.domain.cases.permissions import require
from openipo.domain.publication.api import Issue, publish


@transaction.atomic
def publish_issue(*, issue: UUID, on: date, by: Actor, at: datetime) -> Issue:
    """Publish a signed issue on the day `on` and record it on the files, with all that the law lets follow.

    Nothing appears if one file cannot be told. Raises `PublicationRefused`, `LawError`.
    """
    require(by, "publish")
    office = the_office()
    published = publish(issue=issue, on=on, office=office, languages=office.languages, by=by, at=at)
    refs = [
        EntryRef(entry.file, entry.key, tells=entry.corrects_id is None or bool(entry.restarts_clock))
        for entry in published.entries.all()
    ]
    publish_entries(issue=published.number, entries=refs, on=on, by=by, at=at)
    return published
