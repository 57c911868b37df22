"""The frame of a draft's pages."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.domain.lawdrafts.api import LawDraft, draft_numbered
from openipo.ui.api import Link


def found_draft(number: int) -> LawDraft:
    """Raises Http404 where there is none of that number."""
    found = draft_numbered(number)
    if found is None:
        raise Http404
    return found


def draft_page(request: HttpRequest, draft: LawDraft, page: str, **shown: Any) -> HttpResponse:
    """A page of the draft: its name, its tabs, and what the page itself shows."""
    names = {
        "draft": _("Texts and changes"),
        "draft_stories": _("Stories"),
        "draft_files": _("Open files"),
        "draft_replay": _("Replay"),
    }
    tabs = [Link(label, reverse(f"office_law:{name}", args=[draft.pk])) for name, label in names.items()]
    part = "draft_stories" if page == "draft_story" else page
    current = reverse(f"office_law:{part}", args=[draft.pk]) if part in names else ""
    context = {"draft": draft, "tabs": tabs, "current": current, "title": names.get(page, ""), **shown}
    return render(request, f"backoffice/law/{page}.html", context)
