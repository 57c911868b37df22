"""A law book as a page has it open, in one revision."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.domain.procedures.api import LawBook, Revision, UnknownBook, book
from openipo.ui.api import Link, in_language


@dataclass(frozen=True)
class OpenBook:
    """The book and the revision."""

    book: LawBook
    revision: Revision

    @property
    def key(self) -> list[str]:
        """What an address names it by."""
        return [*self.book.id.split("/"), self.revision.id]

    def address(self, page: str, *more: str) -> str:
        return reverse(f"office_law:{page}", args=[*self.key, *more])

    def tabs(self) -> list[Link]:
        return [Link(label, self.address(page)) for page, label in tab_names().items()]

    @property
    def role_names(self) -> dict[str, str]:
        return {role: in_language(name) for role, name in self.book.office.roles.items()}


def tab_names() -> dict[str, str]:
    return {
        "sheet": _("Law sheet"),
        "diagram": _("Diagram"),
        "clocks": _("Time limits"),
        "fees": _("Fees"),
        "letters": _("Letters"),
        "grounds": _("Grounds"),
        "checklists": _("Checklists"),
        "rules": _("Rules"),
        "scenarios": _("Stories"),
        "findings": _("Inspection"),
        "differences": _("What changed"),
    }


def open_book(office: str, right: str, revision: str) -> OpenBook:
    """Raises Http404 where there is no such book or revision."""
    found = find_book(office, right)
    if revision not in found.revisions:
        raise Http404(_("The book has no revision %(revision)s.") % {"revision": revision})
    return OpenBook(found, found.revisions[revision])


def find_book(office: str, right: str) -> LawBook:
    try:
        return book(f"{office}/{right}")
    except UnknownBook as unknown:
        raise Http404(str(unknown)) from unknown


def law_page(request: HttpRequest, opened: OpenBook, page: str, **shown: object) -> HttpResponse:
    """A page of the book: its name, its tabs, and what the page itself shows."""
    context = {
        "opened": opened,
        "title": tab_names()[page],
        "book_title": in_language(opened.revision.title),
        "tabs": opened.tabs(),
        "current": opened.address(page),
        "others": [
            Link(each, reverse(f"office_law:{page}", args=[*opened.key[:2], each]))
            for each in opened.book.revisions
            if each != opened.revision.id
        ],
        **shown,
    }
    return render(request, f"backoffice/law/{page}.html", context)
