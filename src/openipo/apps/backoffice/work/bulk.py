"""Something done to a group of files, with a result for each."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.work.deeds import DEEDS
from openipo.apps.backoffice.work.group_steps import GroupStep, steps_for
from openipo.apps.backoffice.work.tasks import back_to
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import OpenTask, take_step_on_many
from openipo.domain.rights.api import File
from openipo.kernel.security.api import allow, once

RESULTS = "group-results"
Ticked = tuple[UUID, str]
Result = dict[str, Any]


@allow(officer)
@require_POST
@once
def group(request: HttpRequest) -> HttpResponse:
    """Tasks are taken, put back or given; files have a step chosen for them, then taken."""
    desk, ticked = desk_of(request), _ticked(request.POST.getlist("task"))
    act = request.POST.get("act", "")
    if not ticked:
        messages.warning(request, _("Tick at least one line."))
        return redirect(back_to(request, UUID(int=0)) if request.POST.get("back") else "office_work:mine")
    if act == "step":
        return _step_of_group(request, desk, ticked)
    return _conclude(request, _on_tasks(desk, ticked, act, request.POST.get("value", "")))


def _ticked(values: Iterable[str]) -> list[Ticked]:
    pairs = (value.partition(" ") for value in values)
    return [(UUID(file), key) for file, _, key in pairs if key]


def _on_tasks(desk: Desk, ticked: Iterable[Ticked], act: str, value: str) -> list[Result]:
    results = []
    for file, key in ticked:
        try:
            DEEDS[act](desk, file, key, value)
        except REFUSALS as refusal:
            results.append({"file": str(file), "said": refusal_in_words(refusal), "done": False})
        else:
            results.append({"file": str(file), "said": [_("Done.")], "done": True})
    return results


def _step_of_group(request: HttpRequest, desk: Desk, ticked: list[Ticked]) -> HttpResponse:
    """First the choice of a step that these files have in common, then the step on each."""
    tasks = OpenTask.objects.filter(file__in={file for file, _ in ticked}, key__in={key for _, key in ticked})
    offered = steps_for(desk, {file for file, _ in ticked}, tasks)
    chosen = next((each for each in offered if each.files and each.id == request.POST.get("step")), None)
    if chosen is None:
        files = File.objects.in_bulk({file for file, _ in ticked})
        waiting = [{"step": each, "files": [files[file] for file in each.waiting]} for each in offered if each.waiting]
        offered = [each for each in offered if each.files]
        context = {
            "offered": offered,
            "waiting": waiting,
            "ticked": request.POST.getlist("task"),
            "files": list(files.values()),
        }
        return render(request, "backoffice/work/group.html", {**context, "back": request.POST.get("back", "")})
    return _conclude(request, _take(desk, chosen))


def _take(desk: Desk, chosen: GroupStep) -> list[Result]:
    outcomes = take_step_on_many(
        files=chosen.files, proceeding=chosen.proceeding, step=chosen.step, on=desk.on, by=desk.actor, at=desk.at
    )
    return [
        {
            "file": str(outcome.file),
            "said": refusal_in_words(outcome.refusal) if outcome.refusal else [chosen.label],
            "done": outcome.refusal is None,
        }
        for outcome in outcomes
    ]


def _conclude(request: HttpRequest, found: list[Result]) -> HttpResponse:
    request.session[RESULTS] = {"results": found, "back": request.POST.get("back", "")}
    return redirect("office_work:results")


@allow(officer)
def results(request: HttpRequest) -> HttpResponse:
    """What became of each file of the last group."""
    kept = request.session.get(RESULTS) or {"results": [], "back": ""}
    files = File.objects.in_bulk([UUID(each["file"]) for each in kept["results"]])
    lines = [{**each, "row": files.get(UUID(each["file"]))} for each in kept["results"]]
    done = sum(1 for each in lines if each["done"])
    context = {"lines": lines, "done": done, "refused": len(lines) - done, "back": kept["back"]}
    return render(request, "backoffice/work/results.html", context)
