"""The head of a file's pages: number, mark, picture, status, tabs, and the notice that the past is shown."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.loading import OpenFile
from openipo.apps.backoffice.words import MARK_KIND, REGISTER_STATUS, status_of, word_of
from openipo.domain.searches.api import may
from openipo.ui.api import Link, Status, joined


def file_page(request: HttpRequest, opened: OpenFile, section: str, *, status: int = 200, **more: Any) -> HttpResponse:
    """The page of one section, in the file's frame."""
    context = {**head_of(opened), "tabs": tabs_of(opened), "current": address(opened, section), **more}
    return render(request, f"backoffice/files/{section}.html", context, status=status)


def form_page(request: HttpRequest, opened: OpenFile, template: str, *, status: int = 200, **more: Any) -> HttpResponse:
    """A page on which something is done on the file: the same head, no tabs."""
    trail = [Link(_("Files"), reverse("office_files:search")), Link(opened.view.number, address(opened, "overview"))]
    return render(
        request,
        f"backoffice/files/{template}.html",
        {**head_of(opened), "trail": [*trail, Link(str(more["title"]))], **more},
        status=status,
    )


def head_of(opened: OpenFile) -> dict[str, Any]:
    state = opened.state
    return {
        "opened": opened,
        "view": opened.view,
        "state": state,
        "desk": opened.desk,
        "status": register_tag(opened),
        "kind": word_of(MARK_KIND, state.mark.kind) if state.mark else "",
        "picture": picture_of(opened),
        "applicants": joined(party.name for party in state.applicants),
        "classes": joined(map(str, state.class_numbers)),
    }


def register_tag(opened: OpenFile) -> Status:
    """The phase in plain words, in the tone of the register's status."""
    tone = status_of(REGISTER_STATUS, opened.state.register_status).tone
    return Status(opened.view.status or opened.state.status, tone)


def picture_of(opened: OpenFile) -> str:
    """The address of the mark's first picture; "" where it has none (a back file may name one by its web address)."""
    mark = opened.state.mark
    for view in mark.representations if mark else ():
        if view.kind == "image" and _is_id(view.document):
            return reverse("office_files:page", args=[opened.id, view.document, 1, 240])
    return ""


def _is_id(document: str) -> bool:
    try:
        UUID(document)
    except ValueError:
        return False
    return True


def address(opened: OpenFile, section: str) -> str:
    """The address of a section, as of the same day."""
    return reverse(f"office_files:{section}", args=[opened.id]) + opened.past_query


def tabs_of(opened: OpenFile) -> list[Link]:
    view = opened.view
    examination = [Link(_("Examination"), reverse("office_examination:report", args=[opened.id]))]
    searches = [Link(_("Search"), reverse("office_search:file", args=[opened.id]))]
    return [
        Link(_("Overview"), address(opened, "overview")),
        *(examination if view.law and not opened.is_past else ()),
        *(searches if may(opened.desk.actor, "search") and not opened.is_past else ()),
        Link(_("Mark, goods, parties"), address(opened, "record")),
        Link(_("Documents"), address(opened, "documents"), len(view.documents)),
        Link(_("Letters"), address(opened, "correspondence"), len(view.letters)),
        Link(_("Fees"), address(opened, "fees"), sum(1 for charge in view.charges if charge.open_amount) or None),
        Link(_("Proceedings"), address(opened, "proceedings"), len(view.proceedings)),
        Link(_("History"), address(opened, "history"), len(view.history)),
    ]
