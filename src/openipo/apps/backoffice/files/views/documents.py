"""The viewer: a document page by page, as pictures, larger or smaller by plain links."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.files.frame import form_page
from openipo.apps.backoffice.files.loading import OpenFile, open_file
from openipo.apps.backoffice.files.views.access import AccessForm
from openipo.apps.backoffice.words import ACCESS, word_of
from openipo.domain.accounts.api import officer, record_look
from openipo.domain.correspondence.api import Letter
from openipo.domain.documents.api import (
    Document,
    DocumentError,
    find_document,
    may_see,
    open_document,
    page_image,
)
from openipo.domain.rights.api import DocumentOnFile, FileRepresentation
from openipo.kernel.security.api import allow, require
from openipo.ui.api import Fact, Link, instant_in_words, number_in_words

WIDTHS = (480, 800, 1200, 1600)
INLINE = ("application/pdf", "image/png", "image/jpeg")


@allow(officer)
def document(request: HttpRequest, file: UUID, document: UUID) -> HttpResponse:
    """One page of the document, with the way to the others."""
    opened = open_file(request, file, what=f"document {document}")
    shown = opened.documents.get(str(document)) or _of_letters(opened, document)
    if shown is None:
        raise Http404
    pages = shown.pages or (1 if shown.is_image else 0)
    page, width = _number(request, "page", 1, pages), _number(request, "width", 800, WIDTHS[-1])
    return form_page(
        request,
        opened,
        "document",
        title=_title(opened, shown),
        document=shown,
        facts=_facts(shown),
        page=page,
        pages=pages,
        width=width,
        page_links=[Link(str(number), _place(number, width)) for number in range(1, pages + 1)],
        zoom_links=[Link(f"{each * 100 // 800} %", _place(page, each)) for each in WIDTHS],
        here=_place(page, width),
        image=reverse("office_files:page", args=[file, document, page, width]) if pages else "",
        access_form=AccessForm(initial={"access": shown.access}),
    )


def _of_letters(opened: OpenFile, document: UUID) -> Document | None:
    """The signed paper of a letter of the file."""
    papers = {each.letter.document for each in opened.view.letters if each.letter}
    return find_document(document) if str(document) in papers else None


def _number(request: HttpRequest, name: str, otherwise: int, most: int) -> int:
    text = request.GET.get(name, "")
    return min(max(int(text) if text.isdigit() else otherwise, 1), max(most, 1))


def _place(page: int, width: int) -> str:
    return f"?page={page}&width={width}"


def _title(opened: OpenFile, shown: Document) -> str:
    titles = [each.on_file.title for each in opened.view.documents if each.on_file.document == str(shown.pk)]
    return next((title for title in titles if title), shown.name)


def _facts(shown: Document) -> list[Fact]:
    return [
        Fact(_("Name"), shown.name),
        Fact(_("Type"), shown.media_type),
        Fact(_("Size"), _("%(count)s kB") % {"count": number_in_words(shown.size // 1000)}),
        Fact(_("Pages"), str(shown.pages or "")),
        Fact(_("Who may see it"), word_of(ACCESS, shown.access)),
        Fact(_("Stored"), f"{instant_in_words(shown.stored_at)}, {shown.stored_by}"),
        Fact(_("Checksum (SHA-256)"), shown.sha256),
    ]


@allow(officer)
def page(request: HttpRequest, file: UUID, document: UUID, page: int, width: int) -> HttpResponse:
    """The picture of one page."""
    shown = on_file(request, file, document)
    try:
        image = page_image(shown, page, width)
    except DocumentError as missing:
        raise Http404(str(missing)) from missing
    answer = HttpResponse(image, content_type="image/png")
    answer["Cache-Control"] = "private, max-age=3600"
    return answer


@allow(officer)
def original(request: HttpRequest, file: UUID, document: UUID) -> FileResponse:
    """The document as it was received."""
    shown, desk = on_file(request, file, document), desk_of(request)
    record_look(by=desk.actor, chain=file, what=f"original {document}", at=desk.at)
    inline = shown.media_type in INLINE
    name = shown.name if "." in shown.name else f"{shown.name}.bin"
    return FileResponse(open_document(shown), content_type=shown.media_type, as_attachment=not inline, filename=name)


def on_file(request: HttpRequest, file: UUID, document: UUID) -> Document:
    """The document, if it lies on the file (also as the paper of a letter). Raises Http404, AccessRefused."""
    try:
        shown = find_document(document)
    except DocumentError as missing:
        raise Http404 from missing
    if not lies_on(file, document):
        raise Http404
    desk = desk_of(request)
    require(may_see(shown, desk.actor, file_is_public=False))
    return shown


def lies_on(file: UUID, document: UUID) -> bool:
    """Linked to the file, a view of its mark, or the signed paper of one of its letters."""
    name = str(document)
    return (
        DocumentOnFile.objects.filter(file=file, document=name).exists()
        or FileRepresentation.objects.filter(file=file, document=name).exists()
        or Letter.objects.filter(file=file, document=name).exists()
    )
