"""Two marks side by side, with every part of the comparison explained."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.search.cards import cards
from openipo.apps.backoffice.search.forms import SearchForm
from openipo.apps.backoffice.search.needing_index import needs_index
from openipo.apps.backoffice.search.tabs import tabs_for
from openipo.domain.accounts.api import record_look
from openipo.domain.searches.api import (
    PART_NAMES,
    SEARCH_DUTIES,
    compare_entries,
    entries_by_id,
    entry_asked,
    judgements_of,
    listed_hit,
    said,
)
from openipo.kernel.security.api import allow


@allow(SEARCH_DUTIES.rule("search"))
@needs_index
def side_by_side(request: HttpRequest) -> HttpResponse:
    """`one` is a mark of the index, or words, classes and a picture that were typed; `other` is a mark of the index."""
    desk = desk_of(request)
    other = next(iter(entries_by_id([request.GET.get("other", "")], confidential=True)), None)
    one = _one(request)
    if one is None or other is None:
        raise Http404
    for entry in (one, other):
        if not entry.public and _is_file(entry.id):
            record_look(by=desk.actor, chain=UUID(entry.id), what="comparison", at=desk.at)
    comparison = compare_entries(one, other)
    asked_for = request.GET.get("file", "")  # the file for which words were typed
    file = next((each for each in (one.id, asked_for) if _is_file(each)), "")
    judgements = judgements_of(UUID(file)) if file else {}
    context = {
        "tabs": tabs_for(desk.actor),
        "sides": cards([listed_hit(one), listed_hit(other)], judgements, asked={}),
        "total": comparison.total,
        "parts": [
            {
                "name": PART_NAMES.get(part.name, part.name),
                "score": part.score,
                "why": [said(reason) for reason in part.reasons],
            }
            for part in comparison.parts
        ],
        "file": file,
        "other": other,
    }
    return render(request, "backoffice/search/compare.html", context)


def _one(request: HttpRequest) -> Any:
    if request.GET.get("one"):
        return next(iter(entries_by_id([request.GET["one"]], confidential=True)), None)
    form = SearchForm(request.GET)
    if not form.is_valid():
        return None
    asked = form.cleaned_data
    return entry_asked(asked["words"], asked["classes"], str(asked["picture"] or ""))


def _is_file(mark: str) -> bool:
    try:
        UUID(mark)
    except ValueError:
        return False
    return True
