"""Marks like one: before filing, or beside a mark of the register."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from openipo.apps.register.reading import reader_of
from openipo.apps.register.search.alike import Alike, Asked, alike
from openipo.apps.register.search.finding import public_file
from openipo.apps.register.search.form import AlikeForm
from openipo.apps.register.views.search import hit_of
from openipo.domain.rights.api import NotOpenToPublic
from openipo.domain.searches.api import IndexNotReady
from openipo.kernel.security.api import allow_public
from openipo.similarity.api import IndexUnusable


@allow_public
def marks_alike(request: HttpRequest) -> HttpResponse:
    """What is alike to the words typed, or to the mark with the number `like`, as far as the public may know."""
    form = AlikeForm(request.GET) if "words" in request.GET else AlikeForm()
    asked = _asked(request, form)
    found: list[Alike] = []
    status = 422 if form.errors else 200
    try:
        found = alike(asked) if asked else []
    except (IndexNotReady, IndexUnusable):
        asked, status = None, 503
    language = reader_of(request).language
    lines = [(each, hit_of(each.file, language) if each.file else None) for each in found]
    values = {"form": form, "asked": asked, "lines": lines, "unavailable": status == 503}
    return render(request, "register/alike.html", values, status=status)


def _asked(request: HttpRequest, form: AlikeForm) -> Asked | None:
    if form.is_bound:
        return Asked(form.cleaned_data["words"], form.cleaned_data["classes"]) if form.is_valid() else None
    number = request.GET.get("like", "")
    if not number:
        return None
    try:
        file = public_file(number)
    except NotOpenToPublic as closed:
        raise Http404 from closed
    return Asked(file.mark_text, file.classes, file.picture, file)
