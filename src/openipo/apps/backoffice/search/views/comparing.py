"""Two marks side by side, with every part of the comparison explained."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.search.asking import strategy_from
from openipo.apps.backoffice.search.cards import asked_picture, cards
from openipo.apps.backoffice.search.forms import SearchForm
from openipo.apps.backoffice.search.grounds import relative_grounds, usual_grounds
from openipo.apps.backoffice.search.needing_index import needs_index
from openipo.apps.backoffice.search.tabs import tabs_for
from openipo.domain.accounts.api import record_look
from openipo.domain.rights.api import File
from openipo.domain.searches.api import (
    PART_NAMES,
    SEARCH_DUTIES,
    compare_entries,
    entries_by_id,
    entry_asked,
    judgements_of,
    listed_hit,
    may,
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
    named = next((each for each in (one.id, asked_for) if _is_file(each)), "")
    file = File.objects.filter(pk=named).first() if named else None
    judgements = judgements_of(file.pk) if file else {}
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
        "picture": asked_picture(one.more["picture"], file) if one.more.get("picture") else "",
        "may_judge": bool(file) and named != other.id and bool(may(desk.actor, "judge-hit")),
        "grounds": relative_grounds(file) if file else [],
        "usual": bool(file and usual_grounds(file)),
        "query": request.GET.urlencode(),
    }
    return render(request, "backoffice/search/compare.html", context)


def _one(request: HttpRequest) -> Any:
    if request.GET.get("one"):
        return next(iter(entries_by_id([request.GET["one"]], confidential=True)), None)
    form = SearchForm(request.GET)
    if not form.is_valid():
        return None
    return entry_asked(strategy_from(form))


def _is_file(mark: str) -> bool:
    try:
        UUID(mark)
    except ValueError:
        return False
    return True
