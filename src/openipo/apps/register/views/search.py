"""The first page of the register: search, and what was found."""

from dataclasses import dataclass, replace

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from openipo.apps.register.addresses import mark_url, picture_url
from openipo.apps.register.reading import Reader, office, reader_of
from openipo.apps.register.record.interests import InterestLine, interest_lines
from openipo.apps.register.search.finding import found_files, suggestions
from openipo.apps.register.search.form import SearchForm, Wanted
from openipo.apps.register.words import file_status
from openipo.domain.publication.api import shown_lines
from openipo.domain.rights.api import File, mark_named
from openipo.kernel.security.api import allow_public
from openipo.ui.api import Status, in_language

A_PAGE = 25
THUMBNAIL = 240


@dataclass(frozen=True)
class Hit:
    """A file in the list."""

    file: File
    url: str
    picture: str
    status: Status
    kind: str
    title: str
    interests: tuple[InterestLine, ...] = ()


@allow_public
def search(request: HttpRequest) -> HttpResponse:
    """A form, and the files open to the public that fit; without a question, the latest."""
    asked = SearchForm(request.GET) if set(request.GET) - {"page"} else None
    form = asked or SearchForm()
    page, hits = None, []
    if asked is None or asked.is_valid():
        wanted, reader = asked.wanted if asked else Wanted(), reader_of(request)
        page = Paginator(found_files(wanted, reader.on), A_PAGE).get_page(request.GET.get("page"))
        hits = _hits(list(page.object_list), wanted, reader)
    values = {"form": form, "page": page, "hits": hits, "asked": asked is not None}
    return render(request, "register/search.html", values)


def _hits(files: list[File], wanted: Wanted, reader: Reader) -> list[Hit]:
    """Who was asked for as the person of an interest is shown with each file."""
    lines = interest_lines(files, wanted.interest, reader.on, reader.language) if wanted.interest else {}
    return [replace(hit_of(file, reader.language), interests=tuple(lines.get(file.pk, ()))) for file in files]


def hit_of(file: File, language: str) -> Hit:
    """The file as lists show it."""
    kind = shown_lines("550", [file.mark_kind], language)[0] if file.mark_kind else ""
    status = file_status(file.status, file.register_status)
    title = mark_named(file.mark_text, file.mark_kind, language) or file.number
    return Hit(file, mark_url(file), picture_url(file.picture, THUMBNAIL), status, kind, title)


@allow_public
def suggest(request: HttpRequest) -> HttpResponse:
    """Suggestions for a browser's search field, in the form of OpenSearch Suggestions 1.1."""
    typed = request.GET.get("q", "")[:200]
    files = suggestions(typed)
    words = [file.mark_text or file.number or file.registration_number for file in files]
    notes = [f"{file.number or file.registration_number}, {file.applicant}" for file in files]
    addresses = [request.build_absolute_uri(mark_url(file)) for file in files]
    return JsonResponse([typed, words, notes, addresses], safe=False, content_type="application/x-suggestions+json")


@allow_public
def description(request: HttpRequest) -> HttpResponse:
    """Tells a browser how to search the register from its own search field."""
    name = in_language(office().name, reader_of(request).language)
    addresses = {page: request.build_absolute_uri(reverse(f"register:{page}")) for page in ("search", "suggest")}
    kind = "application/opensearchdescription+xml"
    return render(request, "register/opensearch.xml", {"name": name, **addresses}, content_type=kind)
