"""An issue is opened for a planned day."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.publication.errors import PublicationRefused
from openipo.domain.publication.models import Issue
from openipo.domain.publication.permissions import go_on_if, may
from openipo.domain.publication.rules.gazette_rule import GazetteRule, closing_day, planned_days
from openipo.kernel.calendar.api import Calendar
from openipo.kernel.numbering.api import next_number

SERIES = "gazette"


@transaction.atomic
def open_issue(*, planned_on: date, rule: GazetteRule, calendar: Calendar, by: Actor, at: datetime) -> Issue:
    """The issue with its number, gapless in the year of the planned day; an issue opened is never deleted.

    Raises `PublicationRefused` for a day that the rule does not plan, or whose issue is open already.
    """
    go_on_if(may(by, "compose"), "open issue")
    if planned_on not in planned_days(rule, until=planned_on, calendar=calendar):
        problem = gettext("No issue is planned for %(day)s.") % {"day": planned_on}
        raise PublicationRefused(problem, step="open issue", law=rule.law)
    if Issue.objects.filter(planned_on=planned_on).exists():
        problem = gettext("The issue of %(day)s is open already.") % {"day": planned_on}
        raise PublicationRefused(problem, step="open issue", law=rule.law)
    number = next_number(SERIES, on=planned_on, pattern=rule.pattern, restarts=rule.restarts)
    return Issue.objects.create(
        number=number.text,
        planned_on=planned_on,
        closes_on=closing_day(rule, planned_on, calendar),
        opened_by=by.id,
        opened_at=at,
    )
