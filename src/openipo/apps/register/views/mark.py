"""The page of a mark: what the register says, its history, its documents."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from openipo.apps.register.addresses import address_of, mark_url, picture_url
from openipo.apps.register.caching import etag_of_file, revisited
from openipo.apps.register.machine_forms import MACHINE_FORMS
from openipo.apps.register.permissions import REGISTER_DUTIES
from openipo.apps.register.record.documents import open_documents
from openipo.apps.register.record.facts import MARK, NUMBERS, days, facts, people
from openipo.apps.register.record.goods import SHOWN_AT_ONCE, goods_classes
from openipo.apps.register.record.history import moments, publications
from openipo.apps.register.record.interests import interest_blocks
from openipo.apps.register.record.opened import NothingThen, Opened, day_asked, found_or_404, opened
from openipo.apps.register.record.related import related_files
from openipo.apps.register.record.standing import standing
from openipo.apps.register.record.states import state_lines
from openipo.apps.register.words import file_status
from openipo.domain.publication.api import shown_lines
from openipo.domain.rights.api import mark_named
from openipo.kernel.security.api import allow_public
from openipo.ui.api import Link


@allow_public
def mark(request: HttpRequest, number: str) -> HttpResponse:
    """What the register says, by INID code."""

    def content(page: Opened) -> dict[str, Any]:
        state, language = page.state, page.reader.language
        goods = Paginator(state.goods, SHOWN_AT_ONCE).get_page(request.GET.get("page"))
        return {
            "standing": standing(page),
            "numbers": facts(state, NUMBERS, language) + days(state, language),
            "mark_facts": facts(state, MARK, language),
            "people": people(state, language),
            "goods_page": goods,
            "goods": goods_classes(list(goods.object_list), language),
            "states": state_lines(state, page.reader.on),
            "interests": interest_blocks(state, page.as_of or page.reader.on, language),
            "links": related_files(state),
            "pictures": _pictures(page),
        }

    return _page(request, number, "mark", content)


@allow_public
def history(request: HttpRequest, number: str) -> HttpResponse:
    """What happened, in sentences, and where the gazette said so."""
    return _page(
        request,
        number,
        "history",
        lambda page: {"moments": moments(page), "publications": publications(page)},
    )


@allow_public
def documents(request: HttpRequest, number: str) -> HttpResponse:
    """The documents open to inspection."""
    return _page(request, number, "documents", lambda page: {"documents": open_documents(page.state)})


def _page(request: HttpRequest, number: str, name: str, content: Callable[[Opened], dict[str, Any]]) -> HttpResponse:
    file = found_or_404(number)
    if address_of(file) != number:
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        return redirect(mark_url(file, name) + query, permanent=False)
    day_asked(request)

    def make() -> HttpResponse:
        try:
            page = opened(request, file)
        except NothingThen:
            return render(request, "register/nothing_then.html", {"file": file, "url": mark_url(file)}, status=404)
        return render(request, f"register/{name}.html", {**_frame(page, name), **content(page)})

    return revisited(request, etag_of_file(request, file), make)


def _frame(page: Opened, name: str) -> dict[str, Any]:
    """What all pages of a file show around their own part."""
    file, state = page.file, page.state
    past = f"?as_of={page.as_of.isoformat()}" if page.as_of else ""
    kind = shown_lines("550", [state.mark.kind], page.reader.language)[0] if state.mark else ""
    return {
        "file": file,
        "state": state,
        "title": mark_named(state.mark.text, state.mark.kind, page.reader.language) if state.mark else state.number,
        "kind": kind,
        "number": state.registration_number or state.number,
        "status": file_status(state.status, state.register_status),
        "as_of": page.as_of,
        "today": page.reader.on,
        "tabs": [Link(label, mark_url(file, target) + past) for target, label in _tabs()],
        "here": mark_url(file, name) + past,
        "url": mark_url(file),
        "past": past,
        "may_certify": page.reader.actor is not None and bool(REGISTER_DUTIES.may(page.reader.actor, "certify")),
        "forms": [(form, f"{mark_url(file)}{form.id}.{form.ending}") for form in MACHINE_FORMS],
    }


def _tabs() -> list[tuple[str, str]]:
    return [("mark", gettext("Register")), ("history", gettext("History")), ("documents", gettext("Documents"))]


def _pictures(page: Opened) -> list[tuple[str, str]]:
    """Every view of the mark in its order: where its copy is, and its label."""
    views = page.state.mark.representations if page.state.mark else ()
    images = sorted((view for view in views if view.kind == "image"), key=lambda view: view.order)
    return [(picture_url(view.document, 800), view.label) for view in images]
