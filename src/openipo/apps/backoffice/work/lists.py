"""Work lists: my own, those of a role, and who has how much."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openipo.apps.backoffice.desk import Desk, desk_of, office, role_name
from openipo.apps.backoffice.work.lines import lines_of
from openipo.domain.accounts.api import names_of, officer, users_with_role
from openipo.domain.cases.api import QueueFilter, TaskPage, dashboard, loads, may, my_work, queue
from openipo.kernel.security.api import Permission, allow
from openipo.ui.api import Cell, Column, Table

KEPT = "work-filters"


class QueueForm(forms.Form):
    text = forms.CharField(label=gettext_lazy("Number, mark or applicant"), required=False)
    assigned = forms.ChoiceField(label=gettext_lazy("Taken by"), required=False)
    priority = forms.TypedChoiceField(
        label=gettext_lazy("Priority"),
        required=False,
        coerce=int,
        empty_value="",
        choices=[("", gettext_lazy("All")), (1, gettext_lazy("Urgent")), (2, gettext_lazy("Soon"))],
    )
    overdue_only = forms.BooleanField(label=gettext_lazy("Overdue only"), required=False)
    order = forms.ChoiceField(
        label=gettext_lazy("Sorted"),
        required=False,
        choices=[
            ("due", gettext_lazy("By last day")),
            ("priority", gettext_lazy("By priority")),
            ("opened", gettext_lazy("Oldest first")),
        ],
    )

    def __init__(self, *arguments: Any, people: dict[str, str], **named: Any) -> None:
        super().__init__(*arguments, **named)
        everybody = [("", _("Anybody")), ("nobody", _("Nobody")), ("me", _("Me")), *people.items()]
        field: Any = self.fields["assigned"]
        field.choices = everybody


@allow(officer)
def mine(request: HttpRequest) -> HttpResponse:
    """The reader's own tasks, and how much waits in the queues of the reader's roles."""
    desk = desk_of(request)
    tasks = my_work(desk.actor, on=desk.on, page=_page_number(request))
    counts = dashboard(desk.actor, desk.actor.roles, on=desk.on)
    queues = [
        {
            "name": role_name(role),
            "url": reverse("office_work:queue", args=[role]),
            "waiting": counts.waiting.get(role, 0),
            "overdue": counts.overdue.get(role, 0),
        }
        for role in sorted(desk.actor.roles)
        if role in office().roles
    ]
    context = {**_list(desk, tasks), "queues": queues, "counts": counts, "may_assign": _may_assign(desk)}
    return render(request, "backoffice/work/mine.html", context)


@allow(officer)
def role_queue(request: HttpRequest, role: str) -> HttpResponse:
    """The tasks of a role; the filter is kept for the session and stands in the address."""
    if role not in office().roles:
        raise Http404
    kept = _kept_filter(request, role)
    if kept is not None:
        return redirect(f"{request.path}?{kept}")
    desk = desk_of(request)
    people = {user.username: user.get_full_name() for user in users_with_role(role, on=desk.on)}
    form = QueueForm(request.GET, people=people)
    wanted = form.cleaned_data if form.is_valid() else {}
    tasks = queue(
        role,
        actor=desk.actor,
        on=desk.on,
        filters=QueueFilter(
            **{**wanted, "order": wanted.get("order") or "due", "priority": wanted.get("priority") or 0}
        ),
        page=_page_number(request),
    )
    context = {
        **_list(desk, tasks, people),
        "form": form,
        "narrowed": any(value for name, value in wanted.items() if name != "order"),
        "role": role,
        "role_name": role_name(role),
        "people": people,
        "holds_role": desk.actor.has_role(role),
        "may_assign": _may_assign(desk),
        "back": request.get_full_path(),
    }
    return render(request, "backoffice/work/queue.html", context)


def _kept_filter(request: HttpRequest, role: str) -> str | None:
    """The filter that the reader last used on this queue, where the address says none."""
    kept = request.session.setdefault(KEPT, {})
    asked = request.GET.urlencode()
    if asked == "clear=1":
        kept.pop(role, None)
        request.session.modified = True
    elif asked:
        kept[role] = asked
        request.session.modified = True
    elif kept.get(role):
        return str(kept[role])
    return None


def _list(desk: Desk, tasks: TaskPage, people: dict[str, str] | None = None) -> dict[str, Any]:
    names = people if people is not None else {desk.actor.id: desk.actor.name}
    pages = Paginator(range(tasks.total), 50)
    return {"lines": lines_of(desk, tasks.lines, names), "page": pages.get_page(tasks.page), "desk": desk}


def _page_number(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    return int(text) if text.isdigit() else 1


def _may_assign(desk: Desk) -> bool:
    return bool(may(desk.actor, "assign-work"))


def assigner(actor: Any) -> Permission:
    """Who assigns work sees who has how much."""
    return officer(actor) and may(actor, "assign-work")


@allow(assigner)
def loads_page(request: HttpRequest) -> HttpResponse:
    """Who has how much, the busiest first; how much waits in each queue."""
    desk = desk_of(request)
    found = loads(on=desk.on)
    names = names_of(load.officer for load in found)
    counts = dashboard(desk.actor, office().roles, on=desk.on)
    people = Table(
        _("Officers"),
        [Column(_("Officer")), *(Column(label, "number") for label in (_("Tasks"), _("Overdue"), _("Urgent")))],
        [[names.get(load.officer, load.officer), load.tasks, load.overdue, load.urgent] for load in found],
        dense=True,
        empty=_("Nobody has taken a task."),
    )
    queues = Table(
        _("Queues"),
        [Column(_("Role")), Column(_("Not taken"), "number"), Column(_("Overdue"), "number")],
        [_queue_row(role, counts.waiting.get(role, 0), counts.overdue.get(role, 0)) for role in office().roles],
        dense=True,
    )
    return render(request, "backoffice/work/loads.html", {"people": people, "queues": queues})


def _queue_row(role: str, waiting: int, overdue: int) -> list[object]:
    return [Cell(role_name(role), url=reverse("office_work:queue", args=[role])), waiting, overdue]
