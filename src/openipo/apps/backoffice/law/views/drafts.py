"""Edit the law: drafts of revisions, their texts with the mistakes at the line, published by a second person."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.law.draft_page import draft_page, found_draft
from openipo.apps.backoffice.law.forms import AddTextForm, BeginDraftForm, PublishForm
from openipo.apps.backoffice.law.written_stories import Remarks, first_of_story, remarks_on_story
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import own_books
from openipo.domain.lawdrafts.api import (
    LAW_DUTIES,
    LawDraft,
    LookedThrough,
    StoriesOtherwise,
    begin_draft,
    book_of,
    compared,
    drafts,
    drop_draft,
    findings,
    kept_story,
    known_ids,
    lies_as_published,
    look_through,
    mark_of,
    may,
    names_to_write,
    publish_draft,
    story_in,
    text_before,
    texts_of,
    write_text,
    writers,
)
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Status, Table, date_in_words, in_language


@allow(LAW_DUTIES.rule("draft", "publish"))
def list_drafts(request: HttpRequest) -> HttpResponse:
    """All drafts, and a form to begin one."""
    desk = desk_of(request)
    form = BeginDraftForm(request.POST or None, books=own_books())
    if request.method == "POST" and form.is_valid():
        try:
            begun = begin_draft(
                book_id=form.cleaned_data["book"], revision=form.cleaned_data["revision"],
                reason=form.cleaned_data["reason"], on=desk.on, by=desk.actor, at=desk.at,
            )  # fmt: skip
        except REFUSALS as refusal:
            form.add_error(None, refusal_in_words(refusal))
        else:
            return redirect("office_law:draft", begun.pk)
    context = {"form": form, "table": _table_of_drafts(), "may_draft": may(desk.actor, "draft")}
    return render(request, "backoffice/law/drafts.html", context)


def _table_of_drafts() -> Table:
    found = list(drafts())
    names_by_sign_in = names_of({each.begun_by for each in found})
    rows = [
        [
            Cell(str(each), url=reverse("office_law:draft", args=[each.pk])),
            each.reason,
            names_by_sign_in.get(each.begun_by, each.begun_by),
            Cell("", status=status_of(each)),
            date_in_words(each.in_force_from) if each.in_force_from else "",
        ]
        for each in found
    ]
    names = (_("Draft"), _("What it is about"), _("Begun by"), _("Status"), _("In force from"))
    return Table(_("Drafts"), list(map(Column, names)), rows, dense=True, empty=_("No draft has been begun."))


def status_of(draft: LawDraft) -> Status:
    if draft.status == "published" and not lies_as_published(draft):
        return Status(_("Published; the book does not show it as published"), "bad")
    words = {
        "open": Status(_("Open"), "progress"),
        "published": Status(_("Published"), "good"),
        "dropped": Status(_("Given up"), "neutral"),
    }
    return words[draft.status]


@allow(LAW_DUTIES.rule("draft", "publish"))
def draft(request: HttpRequest, number: int) -> HttpResponse:
    """The draft: its texts, what is wrong with it, what differs in words, and how it is published."""
    found = found_draft(number)
    if request.method == "GET" and "name" in request.GET:
        return redirect("office_law:draft_text", number, request.GET["name"])
    looked = look_through(found)
    before, differing = compared(looked)
    rows = [[in_language(each.sentence), each.law] for each in differing]
    columns = [Column(_("What"), "text"), Column(_("Provision"))]
    caption = _("Against %(revision)s") % {"revision": before or "–"}
    table = Table(caption, columns, rows, dense=True, empty=_("Nothing is changed."))
    return draft_page(
        request, found, "draft", looked=looked, table=table, status=status_of(found),
        texts=[each for each in looked.texts if not story_in(each)],
        stories=[story_in(each) for each in looked.texts if story_in(each)],
        remarks=findings(looked), add=AddTextForm(names=names_to_write(book_of(found), found)),
        **_publication(desk_of(request), found),
    )  # fmt: skip


def _publication(desk: Desk, found: LawDraft) -> dict[str, Any]:
    mine = desk.actor.id in writers(found)
    publisher = names_of([found.published_by]).get(found.published_by, found.published_by)
    may_publish = may(desk.actor, "publish")
    return {"publish": PublishForm(), "may_publish": may_publish, "wrote_in_it": mine, "publisher": publisher}


@allow(LAW_DUTIES.rule("draft"))
def text(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """One text: written as text, with every mistake beside its line."""
    desk, found = desk_of(request), found_draft(number)
    installed = book_of(found)
    story = story_in(name)
    if not story and name not in names_to_write(installed, found) and name not in texts_of(found):
        raise Http404
    refusals: list[str] = []
    stated = request.POST.get("text", "")
    if request.method == "POST":
        try:
            write_text(
                draft=number, name=name, text=stated, by=desk.actor, at=desk.at, seen=request.POST.get("seen")
            )  # fmt: skip
        except REFUSALS as refusal:
            refusals = refusal_in_words(refusal)
        else:
            return redirect(f"{reverse('office_law:draft_text', args=[number, name])}?saved=1")
    looked = look_through(found)
    written = looked.texts.get(name, "")
    before = kept_story(found, story) if story else text_before(installed, found, name)
    shown = written or ((before or first_of_story(looked, story, desk.on)) if story else "")
    remarks = remarks_on_story(looked, story) if story else _remarks(found, looked, name)
    return draft_page(
        request, found, "draft_text", name=name, text=stated if refusals else shown, seen=mark_of(written),
        before=before, lines=_lines(remarks, shown), refusals=refusals, ids=known_ids(installed), looked=looked,
        saved="saved" in request.GET, elsewhere=_elsewhere(found, looked, name), story=story,
        is_written=bool(written),
    )  # fmt: skip


def _remarks(found: LawDraft, looked: LookedThrough, name: str) -> Remarks:
    """What is wrong with a text of the law, by its lines."""
    remarks: Remarks = {}
    file = f"{found.revision}/{name}"
    for problem in looked.problems:
        if problem.file == file:
            remarks.setdefault(problem.line, []).append(("bad", problem.message, "en"))
    for finding in findings(looked):
        if finding.file == file:
            tone = "bad" if finding.severity == "error" else "care"
            remarks.setdefault(finding.line, []).append((tone, finding.message, "en"))
    return remarks


def _lines(remarks: Remarks, written: str) -> list[dict[str, Any]]:
    """The lines with something to say about them, each with a line before and after it."""
    lines = written.split("\n")
    shown = sorted({near for line in remarks for near in (line - 1, line, line + 1) if 0 < near <= len(lines)})
    return [{"number": each, "text": lines[each - 1], "remarks": remarks.get(each, [])} for each in shown]


def _elsewhere(found: LawDraft, looked: LookedThrough, name: str) -> list[str]:
    """Mistakes in other texts, which may follow from this one."""
    return [str(each) for each in looked.problems if each.file != f"{found.revision}/{name}"]


@require_POST
@allow(LAW_DUTIES.rule("publish"))
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """A second person makes it the law of a day to come."""
    desk, found = desk_of(request), found_draft(number)
    form = PublishForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say from which day the draft is to be in force."))
        return redirect("office_law:draft", number)
    try:
        publish_draft(
            draft=found.pk, in_force_from=form.cleaned_data["in_force_from"], on=desk.on, by=desk.actor, at=desk.at
        )  # fmt: skip
    except StoriesOtherwise as otherwise:
        messages.error(request, str(otherwise))
        return redirect("office_law:draft_stories", number)
    except REFUSALS as refusal:
        messages.error(request, " ".join(refusal_in_words(refusal)))
    return redirect("office_law:draft", number)


@require_POST
@allow(LAW_DUTIES.rule("draft"))
def drop(request: HttpRequest, number: int) -> HttpResponse:
    """The draft is given up; its texts are kept."""
    desk = desk_of(request)
    drop_draft(draft=found_draft(number).pk, by=desk.actor, at=desk.at)
    return redirect("office_law:drafts")
