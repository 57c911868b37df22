"""An issue is worked on by one person at a time."""

from uuid import UUID

from django.utils.translation import gettext

from openipo.domain.publication.models import Issue
from openipo.domain.publication.rules.states import check_state


def locked(issue: UUID, step: str) -> Issue:
    """The issue, locked to the end of the transaction; raises `PublicationRefused` where its state forbids the step."""
    row = Issue.objects.select_for_update().get(pk=issue)
    check_state(step, row.state, row.number, gettext)
    return row
