"""One task: taken, put back, given to somebody, remarked upon."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words
from openipo.apps.backoffice.work.deeds import DEEDS
from openipo.domain.accounts.api import names_of, officer
from openipo.domain.cases.api import look_at, note_task, notes_of
from openipo.kernel.security.api import allow, once


@allow(officer)
@require_POST
@once
def task(request: HttpRequest, file: UUID) -> HttpResponse:
    """`act` is one of the deeds, `key` the task, `value` to whom or how soon; `back` where to go after."""
    deed = DEEDS.get(request.POST.get("act", ""))
    try:
        if deed is not None:
            deed(desk_of(request), file, request.POST.get("key", ""), request.POST.get("value", ""))
            messages.success(request, _("Done."))
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    return redirect(back_to(request, file))


def back_to(request: HttpRequest, file: UUID) -> str:
    """The page that asked, if it is one of ours; else the file."""
    wanted = request.POST.get("back", "")
    if wanted and url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return wanted
    return f"/office/files/{file}/"


@allow(officer)
@once
def notes(request: HttpRequest, file: UUID) -> HttpResponse:
    """The remarks of colleagues on a task, and one more."""
    desk, key = desk_of(request), request.GET.get("key", "") or request.POST.get("key", "")
    if request.method == "POST":
        try:
            note_task(file=file, key=key, text=request.POST.get("text", ""), by=desk.actor, at=desk.at)
        except REFUSALS as refusal:
            for sentence in refusal_in_words(refusal):
                messages.error(request, sentence)
        return redirect(f"{request.path}?key={key}")
    written = notes_of(file, key)
    names = names_of(note.written_by for note in written)
    content = look_at(file).content
    context = {
        "file": file,
        "key": key,
        "number": content.number,
        "notes": [(note, names.get(note.written_by, note.written_by)) for note in written],
    }
    return render(request, "backoffice/work/notes.html", context)
