"""A paper application is captured on one page, and gets its number, receipt and fee statement in one go."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.reception.acts import carry_out, with_uploads
from openipo.apps.backoffice.reception.content import content_of_sheet, scans_of_sheet
from openipo.apps.backoffice.reception.duplicates import Likeness, look_alikes
from openipo.apps.backoffice.reception.forms.rows import count_in
from openipo.apps.backoffice.reception.problems import show_problems
from openipo.apps.backoffice.reception.sheet import Sheet, blank_sheet, checked_sheet, first_values, kept_sheet
from openipo.apps.backoffice.reception.uploads import own_documents
from openipo.apps.backoffice.reception.watching import watched_among
from openipo.domain.cases.api import (
    FILE_DUTIES,
    ChargeRef,
    Received,
    ReceptionRefused,
    apply_advance,
    issue_payment_order,
    receive_application,
)
from openipo.domain.documents.api import Document
from openipo.domain.fees.api import PaymentRefused
from openipo.domain.fees.api import may as may_with_money
from openipo.domain.rights.api import ApplicationContent
from openipo.kernel.security.api import allow, once

Refused = list[tuple[str, str]]


@allow(FILE_DUTIES.rule("receive"))
def application(request: HttpRequest) -> HttpResponse:
    """The page; every button of it is answered here."""
    desk = desk_of(request)
    if request.method != "POST":
        return page(request, desk, blank_sheet(desk.on, first_values(desk.on, desk.language)))
    data, refused = with_uploads(request, desk)
    if "receive" in data:
        return receive(request, desk, data, refused)
    if "check" in data:
        return check(request, desk, data, refused)
    rows = carry_out(data)
    return page(request, desk, kept_sheet(data, desk.on, rows), data=data, refused=refused)


def check(request: HttpRequest, desk: Desk, data: QueryDict, refused: Refused) -> HttpResponse:
    """What the enter key does: say what is out of shape and what looks alike, and receive nothing."""
    sheet = checked_sheet(data, desk.on)
    found: list[Likeness] = []
    sound = sheet.is_in_shape()
    if sound:
        documents = documents_on(data, desk)
        content = content_of_sheet(sheet, documents)
        found = alike(content, documents)
    seen = watched_among(content.parties, desk) if sound else []
    return page(request, desk, sheet, data=data, refused=refused, alike=found, checked=sound, sightings=seen)


@once
def receive(request: HttpRequest, desk: Desk, data: QueryDict, refused: Refused) -> HttpResponse:
    """Receive it, unless something is out of shape or it was likely handed in before."""
    sheet = checked_sheet(data, desk.on)
    if not sheet.is_in_shape() or refused:
        return page(request, desk, sheet, data=data, refused=refused)
    documents = documents_on(data, desk)
    content = content_of_sheet(sheet, documents)
    found = alike(content, documents)
    if any(each.is_likely for each in found) and "not_twice" not in data:
        return page(request, desk, sheet, data=data, alike=found, must_decide=True)
    try:
        received = _received(request, desk, sheet, content, documents)
    except ReceptionRefused as refusal:
        show_problems(sheet, refusal.problems)
        said = [] if refusal.problems else [("", str(refusal))]
        return page(request, desk, sheet, data=data, refused=said)
    except (*REFUSALS, PaymentRefused) as refusal:
        return page(request, desk, sheet, data=data, refused=[("", said) for said in refusal_in_words(refusal)])
    return redirect("office_reception:received", file=received.file)


@transaction.atomic
def _received(
    request: HttpRequest, desk: Desk, sheet: Sheet, content: ApplicationContent, documents: dict[str, Document]
) -> Received:
    """The number, what was paid before, and the fee statement for the rest: all or nothing."""
    received = receive_application(
        book=sheet.opening.cleaned_data["book"],
        content=content,
        received_on=sheet.opening.cleaned_data["received_on"],
        by=desk.actor,
        at=desk.at,
        key=request.POST["request_key"],
        scans=scans_of_sheet(sheet, documents),
    )
    code, on = sheet.opening.cleaned_data["payment_code"], received.received_on
    paid = apply_advance(code=code, file=received.file, on=on, by=desk.actor, at=desk.at) if code else ()
    is_due = sum(share.amount for share in paid) < received.total
    if is_due and may_with_money(desk.actor, "issue-order"):
        issue_payment_order(
            charges=[ChargeRef(received.file, line.key) for line in received.charges],
            payer_name=content.parties[0].name,
            on=received.received_on,
            by=desk.actor,
            at=desk.at,
            key=statement_key(received.file),
        )
    return received


def statement_key(file: object) -> str:
    """The key of the payment order that was issued with the receipt."""
    return f"statement-{file}"


def documents_on(data: QueryDict, desk: Desk) -> dict[str, Document]:
    """The documents taken for this page so far."""
    return own_documents([str(data[name]) for name in data if name.endswith("-kept")], desk)


def alike(content: ApplicationContent, documents: dict[str, Document]) -> list[Likeness]:
    views = [documents[view.document] for view in content.mark.representations if view.document in documents]
    return look_alikes(content.mark.text, [party.name for party in content.parties], views)


def page(
    request: HttpRequest,
    desk: Desk,
    sheet: Sheet,
    *,
    data: QueryDict | None = None,
    refused: Refused | None = None,
    **shown: Any,
) -> HttpResponse:
    """The page, with what stands in the way at its head."""
    kept = documents_on(data, desk) if data is not None else {}
    context = {
        "sheet": sheet,
        "errors": [*_anchored(refused or []), *errors_of(sheet)],
        "kept": kept,
        "mark_documents": _of_field(kept, data, "mark-kept"),
        "scan_documents": _of_field(kept, data, "scans-kept"),
        "row_documents": _of_rows(kept, data),
        **shown,
    }
    return render(request, "backoffice/reception/application.html", context)


def errors_of(sheet: Sheet) -> list[tuple[str, str]]:
    """Every error of the page with the field to go to."""
    found = []
    for form in sheet:
        if not form.is_bound:
            continue
        found += [("", str(message)) for message in form.non_field_errors()]
        for field in form:
            label = field.label or ""
            found += [(field.id_for_label or field.auto_id, f"{label}: {message}") for message in field.errors]
    return found


def _anchored(refused: Refused) -> list[tuple[str, str]]:
    return [(f"id_{field}" if field else "", sentence) for field, sentence in refused]


def _of_field(kept: dict[str, Document], data: QueryDict | None, field: str) -> list[Document]:
    text = (data.get(field) or "") if data is not None else ""
    return [kept[name] for part in text.split() if (name := part.partition(":")[0]) in kept]


def _of_rows(kept: dict[str, Document], data: QueryDict | None) -> dict[str, list[Document]]:
    """The documents of representatives and priorities, by the prefix of their row."""
    if data is None:
        return {}
    prefixes = [
        f"{name}-{place}" for name in ("representatives", "priorities") for place in range(count_in(data, name))
    ]
    return {prefix: _of_field(kept, data, f"{prefix}-kept") for prefix in prefixes}
