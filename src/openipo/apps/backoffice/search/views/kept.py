"""The searches kept with a file: what was found, what is different now, and what was made of each hit."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.search.asking import cut_short, strategy_from
from openipo.apps.backoffice.search.cards import cards, changes_in_words
from openipo.apps.backoffice.search.forms import SearchForm
from openipo.apps.backoffice.search.grounds import relative_grounds, usual_grounds
from openipo.apps.backoffice.search.keepsakes import judged_table, kept_to_in_words, proposed_codes
from openipo.apps.backoffice.search.needing_index import needs_index
from openipo.domain.accounts.api import SYSTEM, names_of, record_look
from openipo.domain.rights.api import File
from openipo.domain.searches.api import (
    READ,
    SEARCH_DUTIES,
    Search,
    judgements_of,
    may,
    search_again,
    search_for_file,
    searches_of,
    strategy_for,
)
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Link, instant_in_words, joined

OCCASIONS = {
    Search.FILED: gettext_lazy("When it was filed"),
    Search.PUBLISHED: gettext_lazy("When it was published"),
    Search.EXAMINER: gettext_lazy("By an examiner"),
}
QUERIES = {
    "words": gettext_lazy("words"),
    "transliteration": gettext_lazy("transliteration"),
    "translation": gettext_lazy("translation"),
    "meaning": gettext_lazy("meaning"),
    "picture-words": gettext_lazy("words read in the picture"),
    "picture": gettext_lazy("picture"),
    "vienna": gettext_lazy("Vienna codes"),
}


@allow(SEARCH_DUTIES.rule("search"))
def searches(request: HttpRequest, file: UUID) -> HttpResponse:
    """The latest search, or the one asked for: it is kept, and read while there is no index too."""
    desk, row = desk_of(request), get_object_or_404(File, pk=file)
    if not row.is_public:
        record_look(by=desk.actor, chain=file, what="search", at=desk.at)
    made = list(searches_of(file))
    shown = _shown(made, request.GET.get("search", ""))
    context = {
        "file": row,
        "trail": [
            Link(_("Files"), reverse("office_files:search")),
            Link(row.number, reverse("office_files:overview", args=[file])),
            Link(_("Search")),
        ],
        "made": [Link(_called(each), f"?search={each.pk}") for each in made],
        "made_current": f"?search={shown.pk}" if shown else "",
        "search": shown,
        "may_judge": bool(may(desk.actor, "judge-hit")),
        "search_url": f"{reverse('office_search:search')}?{urlencode(search_query(row))}",
        **(_found(row, shown) if shown else {}),
    }
    return render(request, "backoffice/search/kept.html", context)


def _shown(made: list[Search], asked: str) -> Search | None:
    if asked:
        found = next((each for each in made if str(each.pk) == asked), None)
        if found is None:
            raise Http404
        return found
    return made[0] if made else None


def _called(search: Search) -> str:
    return joined([str(OCCASIONS[search.occasion]), instant_in_words(search.made_at)])


def _found(file: File, search: Search) -> dict[str, Any]:
    judgements = judgements_of(file.pk)
    names = {SYSTEM.id: _("automatic"), **names_of({search.made_by})}
    picture = next((each["document"] for each in search.strategy["queries"] if each["by"] == "picture"), "")
    changes = changes_in_words(search.differences)
    return {
        "cards": cards(search.hits, judgements, asked={"one": str(file.pk)}, changes=changes),
        "gone": _gone(search),
        "queries": [*map(_query, search.strategy["queries"]), *_for_classes(search.strategy.get("classes", ()))],
        "read": next((each["words"] for each in search.strategy["queries"] if each["by"] == READ), ""),
        "cut": [cut for each in search.strategy["queries"] if (cut := cut_short(each.get("words", "")))],
        "made_by": names.get(search.made_by, search.made_by),
        "grounds": relative_grounds(file),
        "usual": bool(usual_grounds(file)),
        "vienna": proposed_codes(file, picture) if picture else [],
        "kept_to": kept_to_in_words(search.strategy.get("narrowed", {})),
        "judged": judged_table(judgements) if judgements else None,
        "passed": sum(1 for row in judgements.values() if row.decision == row.PASSED),
        "cited": sum(1 for row in judgements.values() if row.decision == row.CITED),
    }


def _query(query: dict[str, Any]) -> str:
    said = query.get("words") or joined(query.get("codes", ()))
    return f"{QUERIES[query['by']]}: {said}" if said else str(QUERIES[query["by"]])


def _for_classes(classes: Sequence[int]) -> list[str]:
    return [_("for classes %(classes)s") % {"classes": joined(map(str, classes))}] if classes else []


def _gone(search: Search) -> list[dict[str, Any]]:
    """The hits of the search before that are no longer among these."""
    gone = set(search.differences.get("gone", ()))
    return [hit for hit in search.earlier.hits if hit["id"] in gone] if gone and search.earlier else []


def search_query(file: File) -> dict[str, str]:
    """The file's own mark, as the search page asks for it."""
    classes = " ".join(str(number) for number in file.classes)
    asked = {"file": str(file.pk), "words": file.mark_text, "classes": classes, "picture": file.picture}
    return {name: value for name, value in asked.items() if value}


@require_POST
@allow(SEARCH_DUTIES.rule("search"))
@once
@needs_index
def keep(request: HttpRequest, file: UUID) -> HttpResponse:
    """Make the search that the page shows once more, and keep it with the file."""
    form, desk = SearchForm(QueryDict(request.POST.get("query", ""))), desk_of(request)
    strategy = strategy_from(form) if form.is_valid() else {"queries": []}
    if not File.objects.filter(pk=file).exists():
        raise Http404
    if not strategy["queries"]:
        messages.error(request, _("Only a search by words, picture or Vienna codes can be kept."))
        return redirect("office_search:search")
    search_for_file(file=file, strategy=strategy, note=request.POST.get("note", "")[:500], by=desk.actor, at=desk.at)
    messages.success(request, _("The search is kept with the file."))
    return redirect("office_search:file", file=file)


@require_POST
@allow(SEARCH_DUTIES.rule("search"))
@once
@needs_index
def again(request: HttpRequest, file: UUID) -> HttpResponse:
    """The same search on the register as it is now, with what is different."""
    desk = desk_of(request)
    asked = request.POST.get("search", "")
    search = Search.objects.filter(file=file, pk=asked).first() if asked.isdecimal() else None
    if search is not None and request.POST.get("without") == READ:
        _search_without_read(request, search)
    elif search is not None:
        search_again(search=search, by=desk.actor, at=desk.at)
    elif not File.objects.filter(pk=file).exists():
        raise Http404
    elif not (strategy := strategy_for(file))["queries"]:
        messages.error(request, _("The mark of this file has neither words nor a picture to search for."))
    else:
        search_for_file(file=file, strategy=strategy, by=desk.actor, at=desk.at)
    return redirect("office_search:file", file=file)


def _search_without_read(request: HttpRequest, search: Search) -> None:
    """The same search but for the words read in the picture: they were misread, or say nothing."""
    desk = desk_of(request)
    queries = [each for each in search.strategy["queries"] if each["by"] != READ]
    if not queries:
        messages.error(request, _("Without the words read in the picture nothing is left to search by."))
        return
    note = _("Without the words read in the picture.")
    strategy = {**search.strategy, "queries": queries}
    search_for_file(file=search.file, strategy=strategy, note=note, by=desk.actor, at=desk.at)
