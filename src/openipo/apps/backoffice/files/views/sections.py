"""The pages of a file."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from openipo.apps.backoffice.files.disputes import dispute_lines, is_heard
from openipo.apps.backoffice.files.frame import address, file_page
from openipo.apps.backoffice.files.happening import next_lines, proposed_lines, steps_of
from openipo.apps.backoffice.files.loading import OpenFile, open_file, state_name
from openipo.apps.backoffice.files.past import PastForm
from openipo.apps.backoffice.files.tables import (
    charges,
    corrections,
    designations,
    document_rows,
    goods,
    interests,
    links,
    payments,
    priorities,
)
from openipo.apps.backoffice.files.tables import clocks as clock_table
from openipo.apps.backoffice.files.telling import dates, mark_facts, party_blocks, task_lines
from openipo.apps.backoffice.files.writing import entry_table, letter_lines
from openipo.domain.accounts.api import officer
from openipo.domain.cases.api import may
from openipo.kernel.security.api import allow
from openipo.ui.api import in_language

# What the program notes for itself: left out of the history until the reader asks for everything.
MINOR = frozenset(
    {
        "task_opened",
        "task_closed",
        "occurred",
        "anchor_set",
        "clock_met",
        "clock_stopped",
        "items_marked",
    }  # what became of a state is news to an officer
)


@allow(officer)
def overview(request: HttpRequest, file: UUID) -> HttpResponse:
    """Where the file stands, what is next and why, what can be done and why the rest cannot."""
    opened = open_file(request, file)
    return file_page(
        request,
        opened,
        "overview",
        next_lines=next_lines(opened),
        steps=steps_of(opened),
        proposals=proposed_lines(opened),
        tasks=task_lines(opened),
        dates=dates(opened),
        clocks=[clock for clock in opened.view.clocks if clock.status in ("running", "suspended")],
        requests=[request for request in opened.view.requests if request.is_open],
        take_up_url=_take_up_url(opened),
        is_overview=True,
    )


def _take_up_url(opened: OpenFile) -> str:
    """Where a file of an older system is taken up, for those who may; "" for any other file."""
    may_act = may(opened.desk.actor, "propose-taking-up") or may(opened.desk.actor, "confirm-taking-up")
    if opened.view.law or opened.is_past or opened.state.register_status == "ended" or not may_act:
        return ""
    return reverse("office_files:take_up", args=[opened.id])


@allow(officer)
def record(request: HttpRequest, file: UUID) -> HttpResponse:
    """What the register says: mark, goods item by item, parties, priorities; corrected values beside the wrong ones."""
    opened = open_file(request, file)
    return file_page(
        request,
        opened,
        "record",
        mark_facts=mark_facts(opened),
        dates=dates(opened),
        goods=goods(opened),
        parties=party_blocks(opened),
        priorities=priorities(opened),
        designations=designations(opened),
        links=links(opened),
        interests=interests(opened),
        corrections=corrections(opened),
        may_correct=bool(may(opened.desk.actor, "correct")) and not opened.is_past,
    )


@allow(officer)
def documents(request: HttpRequest, file: UUID) -> HttpResponse:
    """The documents on the file, and what came in under which number."""
    opened = open_file(request, file)
    return file_page(request, opened, "documents", rows=document_rows(opened))


@allow(officer)
def correspondence(request: HttpRequest, file: UUID) -> HttpResponse:
    """Letters and gazette entries."""
    opened = open_file(request, file)
    return file_page(request, opened, "correspondence", letters=letter_lines(opened), entries=entry_table(opened))


@allow(officer)
def fees(request: HttpRequest, file: UUID) -> HttpResponse:
    """What was charged and why, what is paid, what is open."""
    opened = open_file(request, file)
    return file_page(request, opened, "fees", charges=charges(opened), payments=payments(opened))


@allow(officer)
def proceedings(request: HttpRequest, file: UUID) -> HttpResponse:
    """Each proceeding with its steps and clocks, and what a request can open."""
    opened = open_file(request, file)
    steps = steps_of(opened)
    blocks = [
        {
            "proceeding": each,
            "dispute": dispute_lines(opened, each),
            "states": ", ".join(state_name(opened, code) for code in each.states),
            "is_heard": is_heard(opened, each),
            "open": [line for line in steps.open if line.option.proceeding == each.key],
            "elsewhere": [line for line in steps.elsewhere if line.option.proceeding == each.key],
            "closed": [line for line in steps.closed if line.option.proceeding == each.key],
            "clocks": clock_table(opened, each.key, f"{in_language(each.label)} {each.number}".strip()),
        }
        for each in opened.view.proceedings
    ]
    return file_page(request, opened, "proceedings", blocks=blocks, requests=opened.view.requests)


@allow(officer)
def history(request: HttpRequest, file: UUID) -> HttpResponse:
    """Every event as a sentence, and the way to the file as it was."""
    opened = open_file(request, file)
    page = address(opened, "history")
    lines = [line for line in opened.view.history if "all" in request.GET or line.kind not in MINOR]
    return file_page(
        request,
        opened,
        "history",
        lines=lines,
        all_url=f"{page}{'&' if '?' in page else '?'}all=1",
        hidden=len(opened.view.history) - len(lines),
        past_form=PastForm({"as_of": opened.view.as_of, "known_at": opened.view.known_at}),
        present=reverse("office_files:history", args=[opened.id]),
    )
