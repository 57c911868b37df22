"""The gazette of the demonstration: every planned issue composed, proofed, frozen, signed and published on its day."""

from datetime import date

from openipo.domain.cases.api import calendar_of, publish_issue
from openipo.domain.procedures.api import book
from openipo.domain.publication.api import compose, freeze, gazette_rule, open_issue, planned_days, sign
from openipo.offices.examplia.demo import cast
from openipo.offices.examplia.demo.desk import BOOK, Desk

OFFICE = BOOK.split("/", maxsplit=1)[0]


def issue_days(until: date) -> set[date]:
    """The days on which an issue appears, up to a day."""
    return set(planned_days(gazette_rule(OFFICE), until=until, calendar=calendar_of(BOOK)))


def bring_out(desk: Desk) -> str:
    """Today's issue, from the queue to the public; gives its number."""
    rule, by = gazette_rule(OFFICE), cast.PUBLISHER.actor
    issue = open_issue(planned_on=desk.on, rule=rule, calendar=calendar_of(BOOK), by=by, at=desk.now()).pk
    compose(issue=issue, by=by)
    freeze(issue=issue, rule=rule, by=by, at=desk.now())
    sign(issue=issue, office=book(BOOK).office, by=cast.REGISTRAR.actor, at=desk.now())
    return publish_issue(issue=issue, on=desk.on, by=by, at=desk.now()).number
