"""The calendar of hearings by week or month, and the load of each officer."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of, office
from openipo.apps.backoffice.hearings.words import STATE, hours, local, tabs
from openipo.apps.backoffice.words import status_of
from openipo.domain.accounts.api import names_of, officer
from openipo.domain.hearings.api import Hearing, hearings_between, loads, officers_in
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Link, Table, date_in_words


@dataclass(frozen=True)
class Span:
    """A week or a month: its first day and the first day after it."""

    first: date
    after: date
    is_month: bool

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        zone = ZoneInfo(office().time_zone)
        return datetime.combine(self.first, time(), zone), datetime.combine(self.after, time(), zone)

    def neighbour(self, step: int) -> date:
        if not self.is_month:
            return self.first + timedelta(weeks=step)
        return (self.after if step > 0 else self.first - timedelta(days=1)).replace(day=1)


def span_of(request: HttpRequest, today: date) -> Span:
    """The week (or with ?by=month the month) around ?on=; what cannot be read means today."""
    try:
        on = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        on = today
    on = min(max(on, date(2000, 1, 1)), date(2100, 1, 1))
    if request.GET.get("by") == "month":
        first = on.replace(day=1)
        return Span(first, first + timedelta(days=monthrange(on.year, on.month)[1]), True)
    first = on - timedelta(days=on.weekday())
    return Span(first, first + timedelta(weeks=1), False)


@allow(officer)
def calendar(request: HttpRequest) -> HttpResponse:
    """Hearing after hearing, day by day; with ?mine=1 those in which the reader sits."""
    desk = desk_of(request)
    span = span_of(request, desk.on)
    mine = "mine" in request.GET
    found = list(hearings_between(*span.bounds, officer=desk.actor.id if mine else ""))
    names = names_of(officers_in(found)) if found else {}
    rows = [_row(each, names) for each in found]
    labels = (_("Hearing"), _("Day"), _("Hours"), _("Room"), _("Sitting"), _("State"))
    last = date_in_words(span.after - timedelta(days=1))
    caption = _("Hearings from %(first)s to %(last)s") % {"first": date_in_words(span.first), "last": last}
    table = Table(caption, [Column(label) for label in labels], rows, empty=_("No hearing is fixed in this time."))
    context = {"table": table, "tabs": tabs(), "links": _links(span, mine, desk.on), "caption": caption}
    return render(request, "backoffice/hearings/calendar.html", context)


def _row(hearing: Hearing, names: dict[str, str]) -> list[object]:
    sitting = [names.get(each.who, each.who) for each in hearing.attendances.all() if each.kind == "officer"]
    return [
        Cell(hearing.what, url=reverse("office_hearings:hearing", args=[hearing.pk]), hint=hearing.number),
        date_in_words(local(hearing.starts_at).date()),
        hours(hearing.starts_at, hearing.ends_at),
        hearing.room.name,
        ", ".join(sitting),
        Cell("", status=status_of(STATE, hearing.state)),
    ]


def _links(span: Span, mine: bool, today: date) -> list[Link]:
    """Earlier and later, week or month, everybody's or the reader's own."""
    by, own = "&by=month" if span.is_month else "", "&mine=1" if mine else ""
    other = "" if span.is_month else "&by=month"
    return [
        Link(_("Earlier"), f"?on={span.neighbour(-1)}{by}{own}"),
        Link(_("Today"), f"?on={today}{by}{own}"),
        Link(_("Later"), f"?on={span.neighbour(1)}{by}{own}"),
        Link(_("By week") if span.is_month else _("By month"), f"?on={span.first}{other}{own}"),
        Link(_("Everybody's") if mine else _("Only mine"), f"?on={span.first}{by}{'' if mine else '&mine=1'}"),
    ]


@allow(officer)
def load(request: HttpRequest) -> HttpResponse:
    """How much each officer sits in the month, the busiest first."""
    span = span_of(request, desk_of(request).on)
    month = Span(span.first.replace(day=1), (span.first.replace(day=1) + timedelta(days=32)).replace(day=1), True)
    found = loads(*month.bounds)
    names = names_of([each.officer for each in found]) if found else {}
    rows = [
        [names.get(each.officer, each.officer), each.hearings, f"{each.hours.total_seconds() / 3600:.1f}"]
        for each in found
    ]
    caption = _("Load in the month from %(first)s") % {"first": date_in_words(month.first)}
    columns = [Column(_("Officer")), Column(_("Hearings"), "number"), Column(_("Hours"), "number")]
    table = Table(caption, columns, rows, empty=_("Nobody sits in this time."))
    links = [Link(_("Earlier"), f"?on={month.neighbour(-1)}"), Link(_("Later"), f"?on={month.neighbour(1)}")]
    context = {"table": table, "tabs": tabs(), "links": links, "caption": caption}
    return render(request, "backoffice/hearings/calendar.html", context)
