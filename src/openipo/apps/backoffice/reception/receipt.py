"""The receipt of an application: what it states, and the address at which anybody can check it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.core import signing
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from openipo.apps.backoffice.papers import office_paper
from openipo.apps.backoffice.words import MARK_KIND, word_of
from openipo.domain.correspondence.api import (
    Field,
    GoodsClass,
    Paper,
    Picture,
    ReceiptData,
    ReceivedDocument,
    render_receipt,
)
from openipo.domain.documents.api import documents_by_id, view_image
from openipo.domain.rights.api import FileState

SIGNER = signing.Signer(salt="receipt of an application")


def check_address(request: HttpRequest, file: UUID) -> str:
    """Where the receipt can be checked; only who holds the receipt knows the address."""
    return request.build_absolute_uri(reverse("office_reception:check", args=[SIGNER.sign(file.hex)]))


def file_of_receipt(token: str) -> UUID | None:
    """The file whose receipt carries this address; None where the office issued no such receipt."""
    try:
        return UUID(SIGNER.unsign(token))
    except (signing.BadSignature, ValueError):
        return None


def receipt_pdf(file: UUID, state: FileState, *, received_by: str, at: datetime, check_url: str) -> bytes:
    """The receipt in the language of the application."""
    paper = office_paper(at, language=state.language, check_url=check_url)
    data = ReceiptData(
        number=state.number,
        received_on=state.received_on or at.date(),
        received_by=received_by,
        fields=_fields(state, paper),
        goods=_goods(state),
        documents=_documents(state),
        mark=_picture(state),
    )
    return render_receipt(data, paper)


def _fields(state: FileState, paper: Paper) -> tuple[Field, ...]:
    mark = state.mark
    with override(paper.languages[0]):
        kind = word_of(MARK_KIND, mark.kind) if mark else ""
    claims = (f"{each.office} {each.number}, {each.filed_on.isoformat()}" for each in state.priorities)
    return (
        _field("731", _("Applicant"), (party.name for party in state.applicants), paper),
        _field("740", _("Representative"), (party.name for party in state.representatives), paper),
        _field("540", _("Mark"), [mark.text if mark else ""], paper),
        _field("550", _("Kind of mark"), [kind], paper),
        _field("591", _("Colours claimed"), [", ".join(mark.colours) if mark else ""], paper),
        _field("571", _("Description"), [mark.description if mark else ""], paper),
        _field("300", _("Priority"), claims, paper),
    )


def _field(code: str, label: str | Promise, lines: Iterable[str], paper: Paper) -> Field:
    words = {}
    for language in paper.languages:
        with override(language):
            words[language] = str(label)
    return Field(code, words, tuple(lines))


def _goods(state: FileState) -> tuple[GoodsClass, ...]:
    by_class: dict[int, list[str]] = {}
    for item in state.goods:
        by_class.setdefault(item.class_number, []).append(item.text)
    return tuple(GoodsClass(number, "; ".join(texts)) for number, texts in sorted(by_class.items()))


def _documents(state: FileState) -> tuple[ReceivedDocument, ...]:
    shown = [view.document for view in state.mark.representations] if state.mark else []
    known = documents_by_id([*shown, *(each.document for each in state.documents)])
    return tuple(ReceivedDocument(each.name, each.pages or 1, each.sha256) for each in known.values())


def _picture(state: FileState) -> Picture | None:
    views = [view.document for view in state.mark.representations if view.kind == "image"] if state.mark else []
    first = documents_by_id(views[:1]).get(views[0]) if views else None
    if first is None or not first.is_image:
        return None
    return Picture(view_image(first), state.mark.text if state.mark else "")
