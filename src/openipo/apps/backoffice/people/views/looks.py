"""Who looked at what, for files that are not yet public."""

from datetime import UTC, date, datetime, time, timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.people.forms import SpanForm
from openipo.domain.accounts.api import PEOPLE_DUTIES, User, looks_by, names_of, review_looks
from openipo.domain.rights.api import File
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Table, instant_in_words

REVIEWERS = PEOPLE_DUTIES.rule("review-looks")
MONTH = timedelta(days=30)


@allow(REVIEWERS)
def looks(request: HttpRequest) -> HttpResponse:
    """Who looked at how many files between two days, the busiest first."""
    form, since, until = _span(request)
    found = review_looks(since=since, until=until)
    names = names_of([name for each in found for name in (each.actor, each.on_behalf_of)])
    rows = [
        [
            Cell(names.get(each.actor, each.actor), url=reverse("office_people:looks_of", args=[each.actor])),
            names.get(each.on_behalf_of, each.on_behalf_of),
            each.files,
            each.looks,
            instant_in_words(each.last_at),
        ]
        for each in found
    ]
    columns = [
        Column(_("Who")), Column(_("On behalf of")), Column(_("Files"), "number"), Column(_("Looks"), "number"),
        Column(_("Last"), "date"),
    ]  # fmt: skip
    table = Table(_("Looks at files not yet public"), columns, rows, dense=True, empty=_("Nobody looked at any."))
    return render(request, "backoffice/people/looks.html", {"form": form, "table": table})


@allow(REVIEWERS)
def looks_of(request: HttpRequest, username: str) -> HttpResponse:
    """What one officer looked at, the latest first."""
    form, since, _ends = _span(request)
    user = get_object_or_404(User, username=username)
    page = Paginator(looks_by(username, since=since), 50).get_page(request.GET.get("page"))
    files = {file.pk: file for file in File.objects.filter(pk__in=[look.chain for look in page])}
    rows = [
        [
            instant_in_words(look.looked_at),
            Cell(files[look.chain].number, url=reverse("office_files:overview", args=[look.chain]))
            if look.chain in files
            else str(look.chain),
            look.what,
            look.because,
        ]
        for look in page
    ]
    columns = [Column(_("When"), "date"), Column(_("File")), Column(_("What")), Column(_("Why"))]
    table = Table(_("Looks at files not yet public"), columns, rows, dense=True, empty=_("None in this time."))
    return render(
        request, "backoffice/people/looks.html", {"form": form, "table": table, "user_of": user, "page": page}
    )


def _span(request: HttpRequest) -> tuple[SpanForm, datetime, datetime]:
    """The days asked for; the last month where none are."""
    today = desk_of(request).on
    asked = request.GET if {"since", "until"} & set(request.GET) else None
    form = SpanForm(asked, initial={"since": today - MONTH, "until": today})
    stated = form.cleaned_data if form.is_valid() else {"since": today - MONTH, "until": today}
    return form, _start(stated["since"]), _start(stated["until"] + timedelta(days=1))


def _start(day: date) -> datetime:
    return datetime.combine(day, time(0), tzinfo=UTC)
