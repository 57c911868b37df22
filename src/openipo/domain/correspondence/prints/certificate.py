"""The certificate of registration."""

from dataclasses import dataclass

from openipo.domain.correspondence.prints.paper import (
    Paper,
    fields_data,
    goods_data,
    heads_of_fields,
    seal_data,
    signature_data,
)
from openipo.domain.correspondence.prints.shapes import Field, GoodsClass, Picture, SealPrint, SignatureLine, Text


@dataclass(frozen=True)
class CertificateData:
    """What a certificate states. `fields` come in the order in which they are printed (ST.60).

    `title` and `lead` replace the words for a registration, e.g. for a certificate of renewal.
    """

    registration_number: str
    mark_text: str
    fields: tuple[Field, ...]
    goods: tuple[GoodsClass, ...]
    mark: Picture | None = None
    seal: SealPrint | None = None
    signature: SignatureLine | None = None
    title: Text | None = None
    lead: Text | None = None


def render_certificate(data: CertificateData, paper: Paper) -> bytes:
    """The certificate as PDF/A, to be signed with `kernel.signing.sign_pdf`."""
    title = paper.text(data.title) if data.title else paper.say("certificate")
    spoken = [language for language in paper.languages if data.lead and language in data.lead]
    lead = [data.lead[language] for language in spoken] if data.lead else paper.filled("certificate_lead")
    content = {
        "lead": lead,
        "number_word": paper.say("registration_number"),
        "number": data.registration_number,
        "mark_text": data.mark_text,
        "about": data.mark.about if data.mark else "",
        "fields": fields_data(paper, data.fields),
        "heads": heads_of_fields(paper),
        "goods": goods_data(paper, data.goods),
        "seal": seal_data(paper, data.seal),
        "signature": signature_data(paper, data.signature),
    }
    images = {"mark": data.mark.content} if data.mark else {}
    return paper.printed("certificate.typ", title, data.registration_number, content, images)
