"""A gazette that is made up in the tests as it is in the office."""

from datetime import date, timedelta
from io import BytesIO
from secrets import token_urlsafe

from django.test import Client
from PIL import Image

from openipo.domain.accounts.api import SYSTEM, add_person, grant_role, office_named
from openipo.domain.cases.api import calendar_of, publish_issue, the_office
from openipo.domain.cases.testing import BOOK, CLERK, FILED_ON, PUBLISHER, REGISTRAR, Story, at
from openipo.domain.documents.api import store
from openipo.domain.publication.api import Issue, compose, freeze, gazette_rule, next_planned_day, open_issue, sign


def a_picture(colour: str = "red") -> str:
    content = BytesIO()
    Image.new("RGB", (300, 200), colour).save(content, "PNG")
    kept = store(content=content.getvalue(), name="m.png", by=CLERK, at=at(FILED_ON), access="parties", kind="mark")
    return str(kept.pk)


def next_issue_day(after: date) -> date:
    return next_planned_day(gazette_rule("examplia"), after=after, calendar=calendar_of(BOOK))


def signed_issue(after: date) -> Issue:
    """The next issue after the day, with everything queued, signed and ready to appear."""
    rule, day = gazette_rule("examplia"), next_issue_day(after)
    issue = open_issue(planned_on=day, rule=rule, calendar=calendar_of(BOOK), by=PUBLISHER, at=at(day))
    compose(issue=issue.pk, by=PUBLISHER)
    freeze(issue=issue.pk, rule=rule, by=PUBLISHER, at=at(day))
    return sign(issue=issue.pk, office=the_office(), by=REGISTRAR, at=at(day))


def published_issue(story: Story) -> Issue:
    """The issue with the story's entries has appeared, and it is the day on which it did."""
    issue = signed_issue(story.on + timedelta(days=3))
    story.on = issue.planned_on
    return publish_issue(issue=issue.pk, on=story.on, by=PUBLISHER, at=at(story.on, 12))


def signed_in_as(client: Client, role: str) -> None:
    """The client signs in as an officer with the role; the second factor is done with."""
    name = role.replace("_", " ").title()
    found = add_person(username=role, full_name=name, password=token_urlsafe())
    grant_role(found, role, office=office_named("examplia"), valid_from=date(2015, 1, 1), by=SYSTEM, at=at(FILED_ON))
    client.force_login(found)
    session = client.session
    session["second_factor_enrolled"] = found.pk
    session.save()


def press(client: Client, address: str, **fields: str) -> str:
    """A button is pressed; the page that follows."""
    answer = client.post(address, {"request_key": token_urlsafe(), **fields}, follow=True)
    return " ".join(answer.content.decode().split())
