"""What the publication officer does with an issue; each act leads back to its page."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from openipo.apps.gazette.desk.tables import issue_at
from openipo.apps.gazette.issues.finding import slug_of
from openipo.apps.gazette.menu import PUBLISHERS
from openipo.apps.gazette.planning import office_calendar, rule_of_office
from openipo.apps.gazette.reading import Reader, reader_of
from openipo.domain.accounts.api import Actor
from openipo.domain.cases.api import CaseError, publish_issue, the_office
from openipo.domain.procedures.api import LawError
from openipo.domain.publication.api import (
    Entry,
    Issue,
    ProofFailed,
    PublicationRefused,
    compose,
    freeze,
    leave_out,
    open_issue,
    sign,
)
from openipo.kernel.security.api import allow, once
from openipo.kernel.signing.api import SigningError

REFUSALS = (PublicationRefused, CaseError, LawError, SigningError)


def actor_of(reader: Reader) -> Actor:
    """The officer; the rule of the view has let nobody else in."""
    if reader.actor is None:
        raise Http404
    return reader.actor


@allow(PUBLISHERS)
@require_POST
@once
def open_planned(request: HttpRequest) -> HttpResponse:
    """The issue of a planned day is opened and composed."""
    reader = reader_of(request)
    try:
        day = date.fromisoformat(request.POST.get("planned_on", ""))
    except ValueError as error:
        raise Http404 from error
    by, rule = actor_of(reader), rule_of_office()
    try:
        opened = open_issue(planned_on=day, rule=rule, calendar=office_calendar(), by=by, at=reader.at)
        compose(issue=opened.pk, by=by)
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
        return redirect("gazette:desk")
    messages.success(request, gettext("Issue %(number)s is open.") % {"number": opened.number})
    return redirect("gazette:desk_issue", slug_of(opened.number))


def _act(request: HttpRequest, slug: str, act: Callable[[Issue, Reader], None], done: str) -> HttpResponse:
    """One act on the issue; a refusal is told where the officer stands."""
    issue = issue_at(slug)
    try:
        act(issue, reader_of(request))
    except ProofFailed as failed:
        words = gettext("Not frozen: the issue and the register differ in %(count)s places. They are marked below.")
        messages.error(request, words % {"count": len(failed.differences)})
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done % {"number": issue.number})
    return redirect("gazette:desk_issue", slug)


@allow(PUBLISHERS)
@require_POST
@once
def compose_issue(request: HttpRequest, slug: str) -> HttpResponse:
    """What is queued goes in; what is in is read from the register again."""

    def act(issue: Issue, reader: Reader) -> None:
        compose(issue=issue.pk, by=actor_of(reader))

    return _act(request, slug, act, gettext("Issue %(number)s was composed as the register stands now."))


@allow(PUBLISHERS)
@require_POST
@once
def leave_out_entry(request: HttpRequest, slug: str) -> HttpResponse:
    """An entry waits for a later issue."""

    def act(issue: Issue, reader: Reader) -> None:
        try:
            leave_out(issue=issue.pk, entry=UUID(request.POST.get("entry", "")), by=actor_of(reader))
        except (ValueError, Entry.DoesNotExist) as gone:
            raise Http404 from gone

    return _act(request, slug, act, gettext("The entry was left out and waits for a later issue."))


@allow(PUBLISHERS)
@require_POST
@once
def freeze_issue(request: HttpRequest, slug: str) -> HttpResponse:
    """The content is fixed, if the register says the same."""

    def act(issue: Issue, reader: Reader) -> None:
        freeze(issue=issue.pk, rule=rule_of_office(), by=actor_of(reader), at=reader.at)

    return _act(request, slug, act, gettext("Issue %(number)s is frozen. Read the preview, then sign."))


@allow(PUBLISHERS)
@require_POST
@once
def sign_issue(request: HttpRequest, slug: str) -> HttpResponse:
    """The officer signs what was frozen."""

    def act(issue: Issue, reader: Reader) -> None:
        sign(issue=issue.pk, office=the_office(), by=actor_of(reader), at=reader.at)

    return _act(request, slug, act, gettext("Issue %(number)s is signed."))


@allow(PUBLISHERS)
@require_POST
@once
def publish_now(request: HttpRequest, slug: str) -> HttpResponse:
    """Pages, PDF and data appear at once, and every file in the issue is told."""

    def act(issue: Issue, reader: Reader) -> None:
        publish_issue(issue=issue.pk, on=reader.on, by=actor_of(reader), at=reader.at)

    return _act(request, slug, act, gettext("Issue %(number)s has appeared."))
