"""An examiner cites a mark against the file, passes it over, or takes that back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words
from openipo.apps.backoffice.search.grounds import ground_names, usual_grounds
from openipo.apps.backoffice.search.needing_index import needs_index
from openipo.domain.rights.api import File
from openipo.domain.searches.api import SEARCH_DUTIES, Judgement, SearchRefused, cited_of, judge_hit
from openipo.kernel.security.api import allow, once

BUTTONS = {"cite": Judgement.CITED, "pass": Judgement.PASSED, "open": Judgement.OPEN}


@allow(SEARCH_DUTIES.rule("search"))
def cited(request: HttpRequest, file: UUID) -> HttpResponse:
    """A part of the examination report: the earlier marks cited, with picture and goods."""
    row, marks = File.objects.filter(pk=file).first(), cited_of(file)
    names = ground_names(row) if row and marks else {}
    said = [(each, [names.get(ground, ground) for ground in each.particulars.get("grounds", ())]) for each in marks]
    return render(request, "backoffice/search/cited.html", {"cited": said, "file": file})


@require_POST
@allow(SEARCH_DUTIES.rule("judge-hit"))
@once
@needs_index
def judge(request: HttpRequest, file: UUID) -> HttpResponse:
    """The button pressed says which mark and what is made of it; its note stands beside it."""
    button = next((name for name in BUTTONS if request.POST.get(name)), "")
    row = File.objects.filter(pk=file).first()
    if row is None:
        raise Http404
    if not button:  # the enter key in a note, without script
        messages.error(request, _("Say with its button whether the mark is cited or passed over."))
        return redirect(_whence(request, file))
    desk, mark = desk_of(request), request.POST[button]
    try:
        judge_hit(
            file=file,
            mark=mark,
            decision=BUTTONS[button],
            note=request.POST.get(f"note:{mark}", "")[:1000],
            grounds=[request.POST["ground"]] if request.POST.get("ground") else [],
            usual=usual_grounds(row),
            by=desk.actor,
            at=desk.at,
        )
    except (*REFUSALS, SearchRefused) as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    else:
        said = {"cite": _("Cited in the examination report."), "pass": _("Passed over."), "open": _("Open again.")}
        messages.success(request, said[button])
    return redirect(f"{_whence(request, file)}#hit-{mark}")


def _whence(request: HttpRequest, file: UUID) -> str:
    """The page that shows the hits: a search that is kept, one that is being made (`query`), two marks (`beside`)."""
    search, query, beside = (request.POST.get(name, "") for name in ("search", "query", "beside"))
    if beside:
        return f"{reverse('office_search:compare')}?{QueryDict(beside).urlencode()}"
    if query:
        return f"{reverse('office_search:search')}?{QueryDict(query).urlencode()}"
    kept = reverse("office_search:file", args=[file])
    return f"{kept}?search={search}" if search.isdecimal() else kept
