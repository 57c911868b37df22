"""The publication officer's pages: what waits, what is planned, an issue on its way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from openipo.apps.gazette.issues.finding import slug_of
from openipo.apps.gazette.issues.showing import entry_url, said
from openipo.apps.gazette.menu import PUBLISHERS
from openipo.apps.gazette.planning import missing_issues, next_days, office_calendar, rule_of_office
from openipo.apps.gazette.reading import Reader, address_elsewhere, reader_of
from openipo.domain.cases.api import the_office
from openipo.domain.publication.api import (
    GAZETTE_DUTIES,
    Entry,
    Issue,
    Overdue,
    closing_day,
    inid_label,
    preview_pdf,
    proof,
    queued_entries,
)
from openipo.domain.rights.api import mark_named
from openipo.kernel.security.api import allow
from openipo.ui.api import Stage, Status, in_language

COMING = 4
LATEST = 8
MISSING = 12  # the oldest ones; when they have appeared, the next are shown
COMPOSING, FROZEN, SIGNED, PUBLISHED = "composing", "frozen", "signed", "published"
STATES: dict[str, tuple[str | Promise, str]] = {
    COMPOSING: (_("Being composed"), "progress"),
    FROZEN: (_("Frozen"), "care"),
    SIGNED: (_("Signed"), "care"),
    PUBLISHED: (_("Published"), "good"),
}


@dataclass(frozen=True)
class PlannedDay:
    """A day on which an issue is due, with the issue where one is open."""

    on: date
    closes_on: date
    issue: Issue | None
    days_late: int = 0

    @property
    def slug(self) -> str:
        return slug_of(self.issue.number) if self.issue else ""

    @property
    def status(self) -> Status:
        return state_of(self.issue) if self.issue else Status(str(_("Not opened yet")), "neutral")


def state_of(issue: Issue) -> Status:
    label, tone = STATES[issue.state]
    return Status(str(label), tone)


def issue_at(slug: str) -> Issue:
    """The issue at that address, published or not."""
    numbers = Issue.objects.values_list("number", flat=True)
    number = next((each for each in numbers if slug_of(each) == slug), None)
    if number is None:
        raise Http404
    return Issue.objects.get(number=number)


@allow(PUBLISHERS)
def desk(request: HttpRequest) -> HttpResponse:
    """What is overdue, what comes next, what waits for an issue, what appeared."""
    reader, calendar = reader_of(request), office_calendar()
    missing = missing_issues(reader.on, calendar)
    coming = next_days(reader.on, COMING, calendar)
    latest = Issue.objects.filter(state=PUBLISHED).defer("content", "signature", "feeds")[:LATEST]
    return render(
        request,
        "gazette/desk.html",
        {
            "title": in_language(rule_of_office().title, reader.language),
            "law": rule_of_office().law,
            "today": reader.on,
            "missing": _planned([each.planned_on for each in missing[:MISSING]], missing),
            "more_missing": max(0, len(missing) - MISSING),
            "coming": _planned(coming, ()),
            "queue": waiting(queued_entries(), reader),
            "latest": [(issue, slug_of(issue.number)) for issue in latest],
        },
    )


def _planned(days: Sequence[date], missing: Sequence[Overdue]) -> list[PlannedDay]:
    late = {each.planned_on: each.days_late for each in missing}
    opened = {issue.planned_on: issue for issue in Issue.objects.filter(planned_on__in=list(days)).defer("content")}
    calendar, rule = office_calendar(), rule_of_office()
    return [PlannedDay(day, closing_day(rule, day, calendar), opened.get(day), late.get(day, 0)) for day in days]


@dataclass(frozen=True)
class Line:
    """An entry on its way: `differences` are those from the register."""

    entry: Entry
    title: str
    file_url: str
    reason: str
    differences: tuple[tuple[str, str, str], ...] = ()


def waiting(entries: Sequence[Entry], reader: Reader) -> list[tuple[str, list[Line]]]:
    """Entries by section, in the order of the gazette."""
    return [
        (in_language(label, reader.language), [_line(entry, reader) for entry in group])
        for label, group in groupby(entries, key=lambda entry: entry.section_label)
    ]


def _line(entry: Entry, reader: Reader, differences: tuple[tuple[str, str, str], ...] = ()) -> Line:
    said = entry.snapshot or {}
    title = mark_named(said.get("mark", ""), said.get("mark_kind", ""), reader.language)
    file_url = address_elsewhere("office_files:overview", entry.file)
    return Line(entry, title, file_url, in_language(entry.reason, reader.language), differences)


@allow(PUBLISHERS)
def issue(request: HttpRequest, slug: str) -> HttpResponse:
    """An issue on its way: what it says, whether the register says the same, and the next act."""
    reader, row = reader_of(request), issue_at(slug)
    entries = list(row.entries.select_related("corrects__issue"))
    found = proof(row.pk) if row.state == COMPOSING else ()
    differences: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for each in found:
        words = [said_or_nothing(each.code, lines, reader.language) for lines in (each.was, each.is_now)]
        label = f"({each.code}) {_code_label(each.code, reader.language)}"
        differences.setdefault((each.number, each.section), []).append((label, *words))  # type: ignore[arg-type]
    sections = [
        (
            in_language(label, reader.language),
            [_line(entry, reader, tuple(differences.get((entry.number, entry.section), ()))) for entry in group],
        )
        for label, group in groupby(entries, key=lambda entry: entry.section_label)
    ]
    return render(
        request,
        "gazette/desk_issue.html",
        {
            "issue": row,
            "slug": slug,
            "status": state_of(row),
            "stages": _stages(row),
            "sections": sections,
            "total": len(entries),
            "differences": len(found),
            "waiting": _still_queued(row),
            "may_sign": bool(reader.actor and GAZETTE_DUTIES.may(reader.actor, "sign")),
            "is_early": reader.on < row.planned_on,
            "public": [(entry, entry_url(row.number, entry.position)) for entry in entries],
        },
    )


def said_or_nothing(code: str, lines: Sequence[str], language: str) -> str:
    return said(code, lines, language) or str(_("nothing"))


def _code_label(code: str, language: str) -> str:
    return inid_label(code.split(" ", maxsplit=1)[0], language)


def _still_queued(issue: Issue) -> int:
    """Entries that composing would take in."""
    return Entry.objects.filter(state="queued", queued_on__lte=issue.closes_on).count()


def _stages(issue: Issue) -> list[Stage]:
    labels = [_("Compose and proof"), _("Freeze"), _("Sign"), _("Publish")]
    done = {COMPOSING: 0, FROZEN: 2, SIGNED: 3, PUBLISHED: 4}[issue.state]
    states = ["done" if place < done else "now" if place == done else "" for place in range(len(labels))]
    return [Stage(str(label), state) for label, state in zip(labels, states, strict=True)]


@allow(PUBLISHERS)
def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """A frozen issue as it will look, unsigned."""
    row, reader, office = issue_at(slug), reader_of(request), the_office()
    if row.state not in (FROZEN, SIGNED):
        raise Http404
    answer = HttpResponse(
        preview_pdf(row.pk, office=office, languages=tuple(office.languages), at=reader.at),
        content_type="application/pdf",
    )
    answer["Content-Disposition"] = f'inline; filename="gazette-{slug}-preview.pdf"'
    return answer
