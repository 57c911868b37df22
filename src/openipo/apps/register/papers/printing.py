"""What extracts and certificates say, made ready for the office's printer."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from itertools import groupby

from django.utils import translation
from django.utils.translation import gettext

from openipo.apps.register.record.facts import printed_codes
from openipo.apps.register.record.history import SENTENCES
from openipo.apps.register.record.interests import interest_fields
from openipo.apps.register.record.states import state_fields, state_lines
from openipo.apps.register.words import ITEM, status_of
from openipo.domain.cases.api import the_office
from openipo.domain.correspondence.api import (
    CertificateData,
    ExtractData,
    Field,
    GoodsClass,
    HistoryLine,
    Paper,
    Picture,
    SealPrint,
    SignatureLine,
    render_certificate,
    render_extract,
)
from openipo.domain.documents.api import find_document, view_image
from openipo.domain.publication.api import inid_fields, inid_label, shown_lines
from openipo.domain.rights.api import FileState, GoodsItem, RegisterView
from openipo.kernel.ledger.api import Proof
from openipo.ui.api import on_paper

EXTRACT, CERTIFICATE = "extract", "certificate"


@dataclass(frozen=True)
class Occasion:
    """When and in which language a paper is made. What follows `at` is empty on an uncertified one."""

    language: str
    as_of: date
    at: datetime
    check_url: str = ""
    signed_by: str = ""
    role: str = ""
    number: str = ""


def extract_pdf(view: RegisterView, proof: Proof | None, occasion: Occasion, notes: tuple[Field, ...] = ()) -> bytes:
    """What the register says of the file on the day. `notes` stand before its particulars."""
    state = view.state
    data = ExtractData(
        number=state.registration_number or state.number,
        as_of=occasion.as_of,
        known_at=view.known_at or occasion.at,
        fields=(
            *_own_number(occasion),
            *notes,
            *_fields(state, occasion.language),
            *_states(state, occasion),
            *interest_fields(state, occasion.as_of, occasion.language),
        ),
        goods=_goods(state.goods, occasion.language, with_status=True),
        history=_history(view, occasion.language),
        mark=_picture(state),
        seal=_seal(proof, view),
        signature=_signature(occasion),
    )
    return render_extract(data, _paper(occasion))


def certificate_pdf(view: RegisterView, proof: Proof | None, occasion: Occasion) -> bytes:
    """The certificate of a registered mark: what is protected, and nothing that has fallen away."""
    state = view.state
    protected = replace(state, designations=state.live_designations)
    data = CertificateData(
        registration_number=state.registration_number,
        mark_text=state.mark.text if state.mark else "",
        fields=(*_own_number(occasion), *_fields(state, occasion.language), *_states(protected, occasion)),
        goods=_goods(state.live_goods, occasion.language, with_status=False),
        mark=_picture(state),
        seal=_seal(proof, view),
        signature=_signature(occasion),
    )
    return render_certificate(data, _paper(occasion))


def _paper(occasion: Occasion) -> Paper:
    return Paper(the_office(), (occasion.language,), occasion.at, occasion.check_url)


def _own_number(occasion: Occasion) -> tuple[Field, ...]:
    """The paper's own number, by which the office finds it again."""
    if not occasion.number:
        return ()
    with translation.override(occasion.language):
        return (Field("", {occasion.language: gettext("Number of this paper")}, (occasion.number,)),)


def _fields(state: FileState, language: str) -> tuple[Field, ...]:
    return tuple(
        Field(code, {language: inid_label(code, language)}, tuple(shown_lines(code, lines, language)))
        for code, lines in inid_fields(state, printed_codes(state))
    )


def _states(state: FileState, occasion: Occasion) -> tuple[Field, ...]:
    """Where a regional right has effect, on the day for which the paper speaks."""
    with translation.override(occasion.language):
        lines = state_lines(state, occasion.as_of, partial(on_paper, language=occasion.language))
    return state_fields(lines, occasion.language)


def _goods(items: tuple[GoodsItem, ...], language: str, *, with_status: bool) -> tuple[GoodsClass, ...]:
    ordered = sorted(items, key=lambda item: (item.class_number, item.status if with_status else ""))
    with translation.override(language):
        return tuple(
            GoodsClass(
                number, "; ".join(item.text for item in group), str(status_of(ITEM, status).label) if status else ""
            )
            for (number, status), group in groupby(
                ordered, key=lambda item: (item.class_number, item.status if with_status else "")
            )
        )


def _history(view: RegisterView, language: str) -> tuple[HistoryLine, ...]:
    with translation.override(language):
        return tuple(
            HistoryLine(event.effective_on, str(SENTENCES[event.kind]), event.provision)
            for event in view.entries
            if event.kind in SENTENCES
        )


def _picture(state: FileState) -> Picture | None:
    """The first image of the mark."""
    views = sorted(state.mark.representations, key=lambda view: view.order) if state.mark else []
    image = next((view for view in views if view.kind == "image"), None)
    if image is None:
        return None
    return Picture(view_image(find_document(image.document)), state.mark.text if state.mark else "")


def _seal(proof: Proof | None, view: RegisterView) -> SealPrint | None:
    """The last seal, which may be older than the latest entry shown: the register is sealed at the end of the day."""
    if proof is None:
        return None
    rests_on = max((event.sequence for event in view.entries), default=0)
    return SealPrint(proof.seal.number, proof.seal.sealed_on, proof.seal.root, proof.head, proof.length, rests_on)


def _signature(occasion: Occasion) -> SignatureLine | None:
    return SignatureLine(occasion.signed_by, occasion.role) if occasion.signed_by else None
