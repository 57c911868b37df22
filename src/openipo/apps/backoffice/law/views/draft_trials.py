"""A draft is tried: the open files it would touch, last year's files done once more."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of, obstacle_in_words
from openipo.apps.backoffice.law.draft_page import draft_page, found_draft
from openipo.apps.backoffice.law.forms import ReplayForm
from openipo.domain.cases.api import Move, Replayed, files_to_replay, open_files_of, replay, would_move
from openipo.domain.lawdrafts.api import LAW_DUTIES, look_through
from openipo.kernel.clock.api import now
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Status, Table, date_in_words, in_language

MOST_FILES = 100  # looked at from a page; the command looks at all
LONGEST = timedelta(seconds=15)


@allow(LAW_DUTIES.rule("draft", "publish"))
def draft_files(request: HttpRequest, number: int) -> HttpResponse:
    """The open files of the book, and what moving them to the draft would change on each."""
    desk, found = desk_of(request), found_draft(number)
    looked = look_through(found)
    moves: list[Move] = []
    files = open_files_of(found.book)
    if looked.book and looked.revision:
        moves = would_move(looked.book, looked.revision, files[:MOST_FILES], on=desk.on)
    rows = [
        [
            Cell(each.number, url=reverse("office_files:overview", args=[each.file])),
            Cell("", status=Status(_("Stays"), "bad") if each.obstacles else Status(_("Could move"), "good")),
            "; ".join(map(obstacle_in_words, each.obstacles)) or "; ".join(map(in_language, each.changes)),
        ]
        for each in moves
        if each.obstacles or each.changes
    ]
    names = (_("File"), _("Move"), _("What changes, or what stands in the way"))
    table = Table(_("Open files"), list(map(Column, names)), rows, dense=True, empty=_("No open file is touched."))
    left_out = max(len(files) - MOST_FILES, 0)
    return draft_page(
        request, found, "draft_files", looked=looked, table=table, looked_at=len(moves), touched=len(rows),
        left_out=left_out,
    )  # fmt: skip


@allow(LAW_DUTIES.rule("draft", "publish"))
def draft_replay(request: HttpRequest, number: int) -> HttpResponse:
    """What was done in a period, done once more under the draft; so many files, and for so long, as a page may take."""
    desk, found = desk_of(request), found_draft(number)
    last_year = {"since": date(desk.on.year - 1, 1, 1), "until": date(desk.on.year - 1, 12, 31)}
    form = ReplayForm(request.GET if "since" in request.GET else None, initial=last_year)
    looked = look_through(found)
    report = None
    if form.is_bound and form.is_valid() and looked.book and looked.revision:
        period = form.cleaned_data
        ends_at = now() + LONGEST
        report = replay(
            looked.book, looked.revision, since=period["since"], until=min(period["until"], desk.on),
            files=files_to_replay(found.book, period["until"])[-MOST_FILES:], is_over=lambda: now() > ends_at,
        )  # fmt: skip
    rows = [_row(each) for each in report.files] if report else []
    names = (_("File"), _("Result"), _("What would have been otherwise"))
    empty = _("Every file would have come out as it did.")
    table = Table(_("File by file"), list(map(Column, names)), rows, dense=True, empty=empty)
    unlike = len(report.unlike) if report else 0
    return draft_page(
        request, found, "draft_replay", looked=looked, form=form, report=report, unlike=unlike, table=table
    )


def _row(each: Replayed) -> list[object]:
    return [
        Cell(each.number, url=reverse("office_files:overview", args=[each.file])),
        Cell("", status=_verdict(each)),
        " ".join(_told(each)),
    ]


def _verdict(each: Replayed) -> Status:
    if each.unlike:
        return Status(_("Cannot be judged"), "neutral")
    if each.obstacles:
        return Status(_("Cannot be taken over"), "bad")
    return Status(_("Ends otherwise"), "bad") if each.ends_otherwise else Status(_("Differs"), "care")


def _told(each: Replayed) -> list[str]:
    if each.unlike:
        return [_("Done again under its own law, it does not come out as recorded: %(how)s") % {"how": each.unlike}]
    closed = [
        _("%(on)s: “%(act)s” would have been closed: %(why)s")
        % {
            "on": date_in_words(act.on),
            "act": in_language(act.what),
            "why": "; ".join(map(obstacle_in_words, act.obstacles)),
        }
        for act in each.closed
    ]
    ends = [in_language(end.sentence) for end in each.otherwise]
    return [*map(obstacle_in_words, each.obstacles), *ends, *closed, *map(in_language, each.notes)]
