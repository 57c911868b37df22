"""A frozen issue as it will look."""

from datetime import datetime
from uuid import UUID

from openipo.domain.publication.gazette_pdf import GazettePaper, gazette_pdf
from openipo.domain.publication.issue_content import issue_content
from openipo.domain.publication.models import Issue
from openipo.kernel.printing.api import Sender


def preview_pdf(issue: UUID, *, office: Sender, languages: tuple[str, ...], at: datetime) -> bytes:
    """The PDF of a frozen or signed issue, unsigned; nothing is stored."""
    row = Issue.objects.get(pk=issue)
    return gazette_pdf(issue_content(row), GazettePaper(office, languages, at, row.signed_by_name))
