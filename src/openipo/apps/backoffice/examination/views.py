"""The examination report: checks, answers, and the way to the letter."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words, wants_answers
from openipo.apps.backoffice.examination.checklist import Report, reports_of
from openipo.apps.backoffice.files.frame import head_of, tabs_of
from openipo.apps.backoffice.files.loading import OpenFile, open_file
from openipo.apps.backoffice.files.reasons import reasons_of
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import FILE_DUTIES, answer_check
from openipo.domain.procedures.api import AGAINST
from openipo.domain.searches.api import may
from openipo.kernel.security.api import allow, once
from openipo.ui.api import in_language

ANSWER, REMARK, SEEN = "answer:", "remark:", "seen:"
LAST = re.compile(r"[0-9]{1,18}")  # the number of the answer that was shown


@allow(officer)
def report(request: HttpRequest, file: UUID) -> HttpResponse:
    """The checks of each open phase, and the steps by which they are decided."""
    opened = open_file(request, file, what="examination")
    context = {
        **head_of(opened),
        "tabs": tabs_of(opened),
        "current": reverse("office_examination:report", args=[file]),
        "reports": [
            {
                "report": each,
                "decisions": list(decisions(opened, each)),
                "waiting": list(waiting(opened, each)),
            }
            for each in reports_of(opened)
        ],
        "may_search": bool(may(opened.desk.actor, "search")),
        "may_answer": FILE_DUTIES.may(opened.desk.actor, "answer-questions"),
    }
    return render(request, "backoffice/examination/report.html", context)


def decisions(opened: OpenFile, found: Report) -> Iterator[dict[str, Any]]:
    """The steps open to the officer in the proceeding; those that state grounds take them along."""
    for option in opened.view.options:
        if option.proceeding != found.proceeding or not option.is_open:
            continue
        asks_grounds = any(ask["type"] == "grounds" for ask in option.asks)
        url = reverse("office_files:step", args=[opened.id, option.proceeding, option.step])
        query = urlencode([("ground", ground) for ground in found.grounds]) if asks_grounds else ""
        yield {
            "label": in_language(option.label),
            "law": option.law,
            "url": f"{url}?{query}" if query else url,
            "grounds": len(found.grounds) if asks_grounds else 0,
            "four_eyes": option.four_eyes,
        }


def waiting(opened: OpenFile, found: Report) -> Iterator[dict[str, Any]]:
    """The steps that nothing but questions of the checklist keeps closed; those still open are named above them."""
    for option in opened.view.options:
        if option.proceeding == found.proceeding and option.obstacles and all(map(wants_answers, option.obstacles)):
            against = [each for each in option.obstacles if each.code.startswith(AGAINST)]
            reasons = [*reasons_of(opened, option.proceeding, against)]
            yield {"label": in_language(option.label), "law": option.law, "reasons": reasons}


@allow(officer)
@require_POST
@once
def answers(request: HttpRequest, file: UUID) -> HttpResponse:
    """Save what was answered; a check left unanswered stays open, and one that somebody answered meanwhile as it is."""
    desk, saved, refused = desk_of(request), 0, dict[str, None]()
    for name in request.POST:
        if name.startswith(ANSWER) and request.POST[name]:
            try:
                _save(desk, file, name.removeprefix(ANSWER), request)
                saved += 1
            except REFUSALS as refusal:
                refused |= dict.fromkeys(refusal_in_words(refusal))
    for sentence in refused:
        messages.error(request, sentence)
    for remark in _remarks_alone(request):
        sentence = _("A remark is kept with an answer, and its question has none. Not saved: “%(remark)s”")
        messages.warning(request, sentence % {"remark": remark})
    if saved and not refused:
        messages.success(request, _("Saved: %(count)s answers.") % {"count": saved})
    elif not saved and not refused:
        messages.info(request, _("No answer was given; nothing was saved."))
    return redirect("office_examination:report", file=file)


def _remarks_alone(request: HttpRequest) -> list[str]:
    """Remarks beside questions that were left open; they are told back, so that nobody has written them in vain."""
    given = request.POST.items()
    remarks = {name.removeprefix(REMARK): str(said).strip() for name, said in given if name.startswith(REMARK)}
    return [said for name, said in remarks.items() if said and not request.POST.get(ANSWER + name)]


def _save(desk: Desk, file: UUID, name: str, request: HttpRequest) -> None:
    proceeding, _, check = name.partition(".")
    seen = request.POST.get(SEEN + name, "")
    answer_check(
        file=file,
        proceeding=proceeding,
        check=check,
        answer=request.POST[ANSWER + name],
        remark=request.POST.get(REMARK + name, ""),
        seen=int(seen) if LAST.fullmatch(seen) else None,
        by=desk.actor,
        at=desk.at,
    )
