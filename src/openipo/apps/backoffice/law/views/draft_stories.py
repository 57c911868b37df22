"""The stories of a draft: those of the book and its own, played on it; one is told, another is written."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.law.draft_page import draft_page, found_draft
from openipo.apps.backoffice.law.forms import AddStoryForm
from openipo.apps.backoffice.law.told_story import how_many, in_a_sentence, story_told, verdict
from openipo.domain.lawdrafts.api import (
    LAW_DUTIES,
    LawDraft,
    Outcome,
    look_through,
    may,
    story_outcomes,
    story_played,
    text_of_story,
)
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Table, in_language


@allow(LAW_DUTIES.rule("draft", "publish"))
def draft_stories(request: HttpRequest, number: int) -> HttpResponse:
    """How every story of the book and the draft comes out on the draft; those not as expected first.

    A page that plays for seconds is looked at by nobody: some are played at each look, until none is left.
    """
    desk, found = desk_of(request), found_draft(number)
    may_write = bool(may(desk.actor, "draft")) and found.is_open
    form = AddStoryForm(request.GET if "story" in request.GET else None)
    if may_write and form.is_bound and form.is_valid():
        return redirect("office_law:draft_text", number, text_of_story(form.cleaned_data["story"]))
    known = story_outcomes(found)
    results, left = known.outcomes, known.left
    failing = sum(not each.is_ok for each in results)
    names = (_("Story"), _("Provision"), _("Told by"), _("Result"), _("What came instead"))
    rows = [_row(found, each) for each in results if not each.is_ok or each.is_own]
    # Hundreds of stories of the book that come out as expected are a list of links: as a table they would cost the time
    # that playing them once has saved.
    expected = [_link(found, each) for each in results if each.is_ok and not each.is_own]
    table = Table(_("Stories"), list(map(Column, names)), rows, dense=True, empty=_("The book tells no story yet."))
    return draft_page(
        request, found, "draft_stories", looked=known.looked, can_be_read=known.can_be_read, table=table, left=left,
        expected=expected,
        summary=so_far(len(results), failing, left), failing=failing, form=form if may_write else None,
    )  # fmt: skip


def _link(found: LawDraft, each: Outcome) -> tuple[str, str, str]:
    title = in_language(each.title) or each.name
    return title, reverse("office_law:draft_story", args=[found.pk, each.name]), each.law


def _row(found: LawDraft, each: Outcome) -> list[Any]:
    return [
        Cell(in_language(each.title) or each.name, url=reverse("office_law:draft_story", args=[found.pk, each.name])),
        each.law,
        _("the draft") if each.is_own else _("the book"),
        Cell("", status=verdict(each.is_ok)),
        next(iter(wrong_with(each)), ""),
    ]


def wrong_with(outcome: Outcome) -> list[str]:
    """Sentences on what cannot be read, or was not as expected."""
    return [*map(str, outcome.problems), *(in_a_sentence(day, check) for day, check in outcome.otherwise)]


def so_far(results: int, failing: int, left: int) -> str:
    if not left:
        return how_many(results, failing)
    said = {"played": results, "count": results + left, "failing": failing}
    return _("%(played)s of %(count)s stories played, %(failing)s not as expected so far.") % said


@allow(LAW_DUTIES.rule("draft", "publish"))
def draft_story(request: HttpRequest, number: int, story: str) -> HttpResponse:
    """One story as it comes out on the draft, day by day."""
    desk, found = desk_of(request), found_draft(number)
    looked = look_through(found)
    played = story_played(looked, story)
    if played is None and looked.book is not None:
        raise Http404
    change = ""
    if found.is_open and may(desk.actor, "draft"):
        change = reverse("office_law:draft_text", args=[number, text_of_story(story)])
    told = story_told(played.result) if played and played.result else {}
    return draft_page(request, found, "draft_story", name=story, looked=looked, played=played, change=change, **told)
