"""Searching by words, picture, figurative elements, goods, owner or number."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.search.asking import Answer, answer_to, cut_short
from openipo.apps.backoffice.search.cards import asked_picture, cards
from openipo.apps.backoffice.search.forms import CROP, PictureForm, SearchForm
from openipo.apps.backoffice.search.grounds import relative_grounds, usual_grounds
from openipo.apps.backoffice.search.needing_index import needs_index
from openipo.apps.backoffice.search.tabs import tabs_for
from openipo.domain.documents.api import DocumentError, store
from openipo.domain.rights.api import File
from openipo.domain.searches.api import SEARCH_DUTIES, fault_in_picture, judgements_of, may
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Link

UPLOADED = "search"  # the kind of document that an uploaded picture is


@allow(SEARCH_DUTIES.rule("search"))
@needs_index
def search(request: HttpRequest) -> HttpResponse:
    """The form and, once something is asked, the marks found, the likeliest first."""
    desk = desk_of(request)
    form = SearchForm(request.GET or None)
    asked = form.is_valid() and form.asks_something()
    file = _file_of(form)
    answer = answer_to(form) if asked else Answer([], 0)
    context = {
        "tabs": tabs_for(desk.actor),
        "form": form,
        "picture_form": PictureForm(auto_id="id_picture_%s"),
        "trail": _trail(file) if file else [],
        "asked": asked,
        "nothing_asked": form.is_valid() and not asked and form.bears_something(),
        "answer": answer,
        "cut": cut_short(form.cleaned_data["words"]) if asked else "",
        "file": file,
        "cards": cards(answer.hits, judgements_of(file.pk) if file else {}, asked=_compared(form, file)),
        "may_judge": bool(file) and bool(may(desk.actor, "judge-hit")),
        "grounds": relative_grounds(file) if file else [],
        "usual": bool(file and usual_grounds(file)),
        "picture": _picture(form, file),
        "query": request.GET.urlencode(),
        "without_picture": _without_picture(request.GET),
        "may_keep": bool(file) and bool(may(desk.actor, "search")),
    }
    return render(
        request, "backoffice/search/search.html", context, status=200 if form.is_valid() or not form.is_bound else 422
    )


def _file_of(form: SearchForm) -> File | None:
    """The file for which is searched."""
    asked = form.cleaned_data.get("file") if form.is_bound else None
    return File.objects.filter(pk=asked).first() if asked else None


def _trail(file: File) -> list[Link]:
    """The way back to the file and its searches."""
    return [
        Link(_("Files"), reverse("office_files:search")),
        Link(file.number, reverse("office_files:overview", args=[file.pk])),
        Link(_("Search"), reverse("office_search:file", args=[file.pk])),
        Link(_("Search otherwise")),
    ]


def _without_picture(asked: QueryDict) -> str:
    left = asked.copy()
    for name in ("picture", *CROP):
        left.pop(name, None)
    return left.urlencode()


def _compared(form: SearchForm, file: File | None) -> dict[str, str]:
    """What the side-by-side page must know of the mark that is searched: the file's own, or what was typed instead."""
    if not form.is_bound or not form.is_valid():
        return {}
    asked: dict[str, Any] = form.cleaned_data
    picture, typed = str(asked["picture"] or ""), bool(form.crop() or asked["goods"])
    if file and not typed and (asked["words"], picture) == (file.mark_text, file.picture):
        return {"one": str(asked["file"])}
    said = {name: form.data.get(name, "") for name in ("words", "classes", "goods", "vienna", "picture", "file", *CROP)}
    return {name: value for name, value in said.items() if value}


def _picture(form: SearchForm, file: File | None) -> str:
    """The address of the picture that is searched: the whole of it, on which the part is drawn."""
    asked = form.cleaned_data.get("picture") if form.is_bound else None
    return asked_picture(str(asked), file) if asked else ""


@require_POST
@allow(SEARCH_DUTIES.rule("search"))
@once
def upload(request: HttpRequest) -> HttpResponse:
    """Keep the picture, then search with it: so the filters work on, and the page can be gone back to."""
    form, kept = PictureForm(request.POST, request.FILES), request.POST.get("kept", "")
    if not form.is_valid():
        messages.error(request, " ".join(str(fault) for faults in form.errors.values() for fault in faults))
        return redirect(f"{reverse('office_search:search')}?{kept}")
    desk, file = desk_of(request), form.cleaned_data["upload"]
    content = file.read()
    fault = fault_in_picture(content)
    try:
        if fault:
            messages.error(request, _(fault))
            return redirect(f"{reverse('office_search:search')}?{kept}")
        document = store(content=content, name=file.name, by=desk.actor, at=desk.at, access="office", kind=UPLOADED)
    except DocumentError as refusal:
        messages.error(request, str(refusal))
        return redirect(f"{reverse('office_search:search')}?{kept}")
    return redirect(f"{reverse('office_search:search')}?{_with_picture(kept, str(document.pk))}")


def _with_picture(kept: str, document: str) -> str:
    """What was asked before, with the whole of this picture."""
    asked = QueryDict(_without_picture(QueryDict(kept)), mutable=True)
    asked["picture"] = document
    return asked.urlencode()
