"""One letter: read, edited by paragraph, previewed, and all that is done with it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words
from openipo.apps.backoffice.letters.deeds import DEEDS, Deed, said_after
from openipo.apps.backoffice.letters.telling import clause_choices, letter_facts, page_permissions
from openipo.apps.backoffice.words import LETTER, MEANS, status_of
from openipo.domain.accounts.api import officer, record_look
from openipo.domain.cases.api import look_at
from openipo.domain.correspondence.api import (
    Letter,
    PrintBatch,
    edits_of,
    paragraphs_of,
    preview_pdf,
)
from openipo.domain.documents.api import DocumentError, open_document
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Link


@allow(officer)
def letter(request: HttpRequest, letter: UUID) -> HttpResponse:
    """The letter by paragraph, with what can be done with it now."""
    desk, row = desk_of(request), letter_named(letter)
    at_hand = look_at(row.file)
    if not at_hand.content.is_public:
        record_look(by=desk.actor, chain=row.file, what=f"letter {row.letter}", at=desk.at)
    file_url = reverse("office_files:overview", args=[row.file])
    context: dict[str, Any] = {
        "letter": row,
        "desk": desk,
        "file_number": at_hand.content.number,
        "trail": [Link(_("Letters"), reverse("office_letters:list")), Link(at_hand.content.number, file_url),
                  Link(row.title)],
        "status": status_of(LETTER, row.state),
        "facts": letter_facts(row, desk),
        "paragraphs": paragraphs_of(row),
        "edits": edits_of(row),
        "choices": clause_choices(at_hand) if row.state == "draft" else {},
        "means": list(MEANS.items()),
        **page_permissions(row, desk),
    }  # fmt: skip
    return render(request, "backoffice/letters/letter.html", context)


def letter_named(letter: UUID) -> Letter:
    """Raises Http404 where there is none."""
    row = Letter.objects.filter(pk=letter).first()
    if row is None:
        raise Http404
    return row


@allow(officer)
@require_POST
@once
def do(request: HttpRequest, letter: UUID) -> HttpResponse:
    """`act` names what is done; a refusal is told on the letter's page."""
    act = request.POST.get("act", "")
    if act not in DEEDS:
        raise Http404
    try:
        DEEDS[act](Deed(desk_of(request), letter_named(letter), request.POST))
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    else:
        messages.success(request, said_after(act))
    return redirect("office_letters:letter", letter=letter)


@allow(officer)
def preview(request: HttpRequest, letter: UUID) -> HttpResponse:
    """The letter as it would leave the office today, marked as a draft."""
    desk, row = desk_of(request), letter_named(letter)
    pdf = preview_pdf(row.pk, office=look_at(row.file).law.office, on=desk.on, at=desk.at)
    return _inline(HttpResponse(pdf, content_type="application/pdf"), f"{row.letter}-draft.pdf")


@allow(officer)
def paper(request: HttpRequest, letter: UUID) -> HttpResponse:
    """The signed paper."""
    row = letter_named(letter)
    return _paper(row.document, f"{row.letter}.pdf")


@allow(officer)
def batch_paper(request: HttpRequest, batch: int) -> HttpResponse:
    """The file of a print run."""
    row = PrintBatch.objects.filter(pk=batch).first()
    return _paper(row.document if row else "", f"print-run-{batch}.pdf")


def _paper(document: str, name: str) -> HttpResponse:
    try:
        return _inline(FileResponse(open_document(document), content_type="application/pdf"), name)
    except DocumentError as missing:
        raise Http404 from missing


def _inline(answer: Any, name: str) -> Any:
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer
