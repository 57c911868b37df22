"""What the counter hands over: the number, the receipt, the fee statement; and the next thing to do."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import REFUSALS, desk_of, refusal_in_words
from openipo.apps.backoffice.papers import pdf_answer
from openipo.apps.backoffice.reception.duplicates import look_alikes
from openipo.apps.backoffice.reception.receipt import check_address, file_of_receipt, receipt_pdf
from openipo.apps.backoffice.reception.views.application import statement_key
from openipo.apps.backoffice.reception.watching import watched_among
from openipo.apps.backoffice.sums import sum_in_words
from openipo.domain.accounts.api import names_of, record_look
from openipo.domain.cases.api import (
    FILE_DUTIES,
    CaseError,
    FileAtHand,
    due_charges,
    hand_over_letters,
    look_at,
    ready_for_the_counter,
)
from openipo.domain.correspondence.api import letters_of
from openipo.domain.fees.api import PaymentOrder
from openipo.kernel.security.api import allow, allow_public, once
from openipo.ui.api import Column, Table, date_in_words, in_language


@allow(FILE_DUTIES.rule("receive"))
def received(request: HttpRequest, file: UUID) -> HttpResponse:
    """The page that follows the capture."""
    desk = desk_of(request)
    at_hand = _at_hand(file)
    charges = due_charges(at_hand, at_hand.content.received_on or desk.on)
    mark = at_hand.content.mark
    words = mark.text if mark else ""
    others = look_alikes(words, [party.name for party in at_hand.content.applicants], [])
    context = {
        "file": file,
        "content": at_hand.content,
        "mark_text": words,
        "charges": Table(
            _("Fees"),
            [Column(_("Fee")), Column(_("Why")), Column(_("Provision")), Column(_("Amount"), "number")],
            [
                [in_language(c.label), in_language(c.because), c.law, sum_in_words(c.amount, c.currency)]
                for c in charges
            ],
            dense=True,
        ),
        "total": sum_in_words(sum(charge.open_amount for charge in charges)),
        "ready": ready_for_the_counter(at_hand),
        "handed": [row for row in letters_of(file) if row.means == "counter"],
        "is_due": any(charge.open_amount for charge in charges),
        "order": PaymentOrder.objects.filter(key=statement_key(file)).first(),
        "sightings": watched_among(at_hand.content.parties, desk),
        "others": [each for each in others if each.file.pk != file],
    }
    return render(request, "backoffice/reception/received.html", context)


@allow(FILE_DUTIES.rule("receive"))
@require_POST
@once
def hand_over(request: HttpRequest, file: UUID) -> HttpResponse:
    """The receipt that the law asks for is signed in the clerk's name and handed to whoever stands at the counter."""
    desk = desk_of(request)
    try:
        address = check_address(request, file)
        hand_over_letters(file=file, on=desk.on, by=desk.actor, at=desk.at, check_url=address)
        messages.success(request, _("Handed over: the paper is signed, and its service is recorded."))
    except REFUSALS as refusal:
        for sentence in refusal_in_words(refusal):
            messages.error(request, sentence)
    return redirect("office_reception:received", file=file)


@allow(FILE_DUTIES.rule("receive"))
def receipt(request: HttpRequest, file: UUID) -> HttpResponse:
    """The receipt as PDF."""
    desk = desk_of(request)
    at_hand = _at_hand(file)
    if not at_hand.content.is_public:
        record_look(by=desk.actor, chain=file, what="receipt", at=desk.at)
    content = receipt_pdf(
        file,
        at_hand.content,
        received_by=_received_by(at_hand),
        at=desk.at,
        check_url=check_address(request, file),
    )
    return pdf_answer(content, at_hand.content.number)


@allow_public
def check(request: HttpRequest, token: str) -> HttpResponse:
    """What the QR code of a receipt leads to: is the receipt the office's own, and what does it state?"""
    file = file_of_receipt(token)
    if file is None:
        return render(request, "backoffice/reception/check.html", {"content": None}, status=404)
    content = _at_hand(file).content
    day = date_in_words(content.received_on)
    return render(request, "backoffice/reception/check.html", {"content": content, "day": day})


def _at_hand(file: UUID) -> FileAtHand:
    try:
        return look_at(file)
    except CaseError as unknown:
        raise Http404(str(unknown)) from unknown


def _received_by(at_hand: FileAtHand) -> str:
    """Who took the application in, by name."""
    actor = next((event.actor for event in at_hand.history if event.kind == "application_received"), "")
    return names_of([actor]).get(actor, actor)
