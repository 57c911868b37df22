"""The office certifies what its register says: a signed extract or certificate with a number of its own."""

import hashlib
import secrets
from collections.abc import Callable
from datetime import date, datetime

from django.db import transaction

from openipo.apps.register.models import IssuedPaper
from openipo.apps.register.papers.errors import PaperRefused
from openipo.apps.register.papers.printing import CERTIFICATE, EXTRACT, Occasion, certificate_pdf, extract_pdf
from openipo.apps.register.permissions import REGISTER_DUTIES
from openipo.apps.register.proofs import latest_proof
from openipo.domain.accounts.api import Actor
from openipo.domain.documents.api import store
from openipo.domain.rights.api import File, public_register_view
from openipo.kernel.ledger.api import lock
from openipo.kernel.numbering.api import next_number
from openipo.kernel.signing.api import Signer, sign_pdf

SERIES = {
    EXTRACT: ("certified-extract", "E/{year}/{number:06d}"),
    CERTIFICATE: ("certificate", "C/{year}/{number:06d}"),
}
TOKEN_BYTES = 18


@transaction.atomic
def issue_paper(
    *,
    file: File,
    kind: str,
    as_of: date,
    language: str,
    organisation: str,
    role: str,
    address: Callable[[str], str],
    on: date,
    by: Actor,
    at: datetime,
) -> IssuedPaper:
    """The paper, signed by the officer and kept. `address` gives the page that checks a token.

    Raises `AccessRefused`, `PaperRefused` for a certificate of what is not registered, `NotOpenToPublic`.
    """
    REGISTER_DUTIES.require(by, "certify")
    head = lock(file.pk)
    view = public_register_view(file, as_of=as_of, known_at=at)
    if kind == CERTIFICATE and view.state.register_status != "registered":
        raise PaperRefused()
    series, pattern = SERIES[kind]
    number = next_number(series, on=on, pattern=pattern, restarts="yearly").text
    token = secrets.token_urlsafe(TOKEN_BYTES)
    occasion = Occasion(language, as_of, at, address(token), by.name, role, number)
    pdf = (certificate_pdf if kind == CERTIFICATE else extract_pdf)(view, latest_proof(file.pk), occasion)
    signed = sign_pdf(pdf, signer=Signer(by.id, by.name, organisation), reason=number, at=at)
    kept = store(content=signed, name=f"{kind}.pdf", kind=kind, by=by, at=at, access="office")
    return IssuedPaper.objects.create(
        token=token,
        number=number,
        kind=kind,
        file=file.pk,
        file_number=file.number or file.registration_number,
        as_of=as_of,
        language=language,
        issued_on=on,
        issued_at=at,
        issued_by=by.id,
        issued_by_name=by.name,
        length=head.length,
        head=head.digest,
        document=str(kept.pk),
        sha256=hashlib.sha256(signed).hexdigest(),
    )
