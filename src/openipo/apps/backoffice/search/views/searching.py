"""Searching by words, picture, figurative elements, goods, owner or number."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.search.asking import Answer, answer_to, cut_short
from openipo.apps.backoffice.search.cards import cards
from openipo.apps.backoffice.search.forms import CROP, PictureForm, SearchForm
from openipo.apps.backoffice.search.grounds import relative_grounds, usual_grounds
from openipo.apps.backoffice.search.needing_index import needs_index
from openipo.apps.backoffice.search.tabs import tabs_for
from openipo.domain.documents.api import DocumentError, store
from openipo.domain.rights.api import File
from openipo.domain.searches.api import SEARCH_DUTIES, fault_in_picture, judgements_of, may
from openipo.kernel.security.api import allow, once

UPLOADED = "search"  # the kind of document that an uploaded picture is


@allow(SEARCH_DUTIES.rule("search"))
@needs_index
def search(request: HttpRequest) -> HttpResponse:
    """The form and, once something is asked, the marks found, the likeliest first."""
    desk = desk_of(request)
    form = SearchForm(request.GET or None)
    asked = form.is_valid() and form.asks_something()
    file = File.objects.filter(pk=form.cleaned_data["file"]).first() if asked and form.cleaned_data["file"] else None
    answer = answer_to(form) if asked else Answer([], 0)
    context = {
        "tabs": tabs_for(desk.actor),
        "form": form,
        "picture_form": PictureForm(auto_id="id_picture_%s"),
        "asked": asked,
        "answer": answer,
        "cut": cut_short(form.cleaned_data["words"]) if asked else "",
        "file": file,
        "cards": cards(answer.hits, judgements_of(file.pk) if file else {}, asked=_compared(form, file)),
        "may_judge": bool(file) and bool(may(desk.actor, "judge-hit")),
        "grounds": relative_grounds(file) if file else [],
        "usual": bool(file and usual_grounds(file)),
        "picture": _picture(form),
        "query": request.GET.urlencode(),
        "may_keep": bool(file) and bool(may(desk.actor, "search")),
    }
    return render(
        request, "backoffice/search/search.html", context, status=200 if form.is_valid() or not form.is_bound else 422
    )


def _compared(form: SearchForm, file: File | None) -> dict[str, str]:
    """What the side-by-side page must know of the mark that is searched: the file's own, or what was typed instead."""
    if not form.is_bound or not form.is_valid():
        return {}
    asked: dict[str, Any] = form.cleaned_data
    picture = str(asked["picture"] or "")
    if file and (asked["words"], picture) == (file.mark_text, file.picture):
        return {"one": str(file.pk)}
    classes = " ".join(map(str, asked["classes"]))
    said = {"words": asked["words"], "classes": classes, "picture": picture, "file": str(file.pk) if file else ""}
    return {name: value for name, value in said.items() if value}


def _picture(form: SearchForm) -> str:
    """The address of the uploaded picture, as far as it is searched."""
    if not form.is_bound or not form.is_valid() or not form.cleaned_data["picture"]:
        return ""
    crop = form.crop()
    query = f"?{urlencode(dict(zip(CROP, crop, strict=True)))}" if crop else ""
    return reverse("office_search:uploaded", args=[form.cleaned_data["picture"]]) + query


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
    return redirect(f"{reverse('office_search:search')}?{_with_picture(kept, str(document.pk), form)}")


def _with_picture(kept: str, document: str, form: PictureForm) -> str:
    """What was asked before, with this picture and the part of it that matters."""
    asked = QueryDict(kept, mutable=True)
    asked["picture"] = document
    for name in CROP:
        asked[name] = str(form.cleaned_data[name])
    return asked.urlencode()
