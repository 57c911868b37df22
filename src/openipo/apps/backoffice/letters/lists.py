"""Letters of all files by where they stand, and the print run."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words
from openipo.apps.backoffice.words import LETTER, MEANS, status_of, word_of
from openipo.domain.accounts.api import officer
from openipo.domain.correspondence.api import Letter, PrintBatch, addressee_of, make_print_batch
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Link

PAGE = 50
TO_PRINT = "to-print"


@allow(officer)
def letters(request: HttpRequest) -> HttpResponse:
    """The letters in one state, the oldest first; what was served is listed the latest first."""
    desk = desk_of(request)
    chosen = request.GET.get("state", "") or _first_state(request)
    page = Paginator(_in_state(chosen), PAGE).get_page(request.GET.get("page"))
    lines = [_line(row) for row in page]
    context = {
        "tabs": _tabs(),
        "current": f"?state={chosen}",
        "page": page,
        "lines": lines,
        "is_print_queue": chosen == TO_PRINT,
        "batches": PrintBatch.objects.order_by("-pk")[:5] if chosen == TO_PRINT else (),
        "desk": desk,
    }
    return render(request, "backoffice/letters/list.html", context)


def _first_state(request: HttpRequest) -> str:
    return "draft"


def _in_state(state: str) -> "QuerySet[Letter]":
    rows = Letter.objects.order_by("drafted_at", "key")
    if state == TO_PRINT:
        return rows.filter(state="issued", served_by="post", batch=None)
    if state in ("served", "issued"):
        return rows.filter(state=state).order_by("-issued_at", "key")
    return rows.filter(state=state)


def _tabs() -> list[Link]:
    counts = dict(Letter.objects.order_by().values_list("state").annotate(Count("pk")))
    waiting = _in_state(TO_PRINT).count()
    states = [Link(str(words), f"?state={state}", counts.get(state, 0)) for state, (words, tone) in LETTER.items()]
    return [*states, Link(_("To be printed"), f"?state={TO_PRINT}", waiting)]


def _line(row: Letter) -> dict[str, Any]:
    return {
        "letter": row,
        "to": addressee_of(row).name,
        "status": status_of(LETTER, row.state),
        "means": word_of(MEANS, row.means or row.served_by),
    }


@allow(officer)
@require_POST
@once
def print_batch(request: HttpRequest) -> HttpResponse:
    """The ticked letters as one file for the printer."""
    desk = desk_of(request)
    chosen = [UUID(each) for each in request.POST.getlist("letter")]
    try:
        batch = make_print_batch(letters=chosen, by=desk.actor, on=desk.on, at=desk.at)
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    else:
        messages.success(
            request, _("Print run %(number)s is ready: %(pages)s pages.") % {"number": batch.pk, "pages": batch.pages}
        )
    return redirect("/office/letters/?state=to-print")
