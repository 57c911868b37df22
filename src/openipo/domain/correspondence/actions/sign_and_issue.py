"""A letter is signed and issued: made into a PDF, signed, stored, and fixed for ever."""

import hashlib
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.letter_pdf import Occasion, letter_pdf, signature_of
from openipo.domain.correspondence.locking import go_on_if, locked
from openipo.domain.correspondence.models import Letter
from openipo.domain.correspondence.office import LetterOffice
from openipo.domain.correspondence.permissions import may_write
from openipo.domain.correspondence.rules.moves import DRAFT
from openipo.domain.correspondence.storing import keep
from openipo.domain.parties.api import Party, party_as_json
from openipo.kernel.printing.api import letterhead_of
from openipo.kernel.signing.api import Signer, sign_pdf

STEP = "sign and issue"


@transaction.atomic
def sign_and_issue(
    *,
    letter: UUID,
    by: Actor,
    office: LetterOffice,
    on: date,
    at: datetime,
    addressee: Party | None = None,
    check_url: str = "",
) -> Letter:
    """The letter as issued. `addressee` is the party as the register states it today, with the address to be frozen.

    `check_url` is where anybody can check the paper; empty prints no QR code. Raises `LetterRefused` where the letter
    needs a second pair of eyes and has none, or where the officer may not sign it.
    """
    row, after = locked(letter, STEP)
    go_on_if(may_write(by, row), row, STEP)
    if row.second_eyes and row.state == DRAFT:
        reason = gettext("“%(letter)s” is approved by a second officer before it is signed.") % {"letter": row.title}
        raise LetterRefused(reason, step=STEP, state=row.state, law=row.law)
    if addressee is not None:
        row.addressee = party_as_json(addressee)
    pdf = _signed(row, by, Occasion(office, on, at, check_url))
    row.document = keep(pdf, name=_name(row), kind="letter", by=by, at=at)
    row.digest = hashlib.sha256(pdf).hexdigest()
    row.state, row.issued_by, row.issued_by_name, row.issued_on, row.issued_at = after, by.id, by.name, on, at
    row.save()
    return row


def _signed(letter: Letter, by: Actor, occasion: Occasion) -> bytes:
    role = next(role for role in letter.signed_by if by.has_role(role))
    office = occasion.office
    pdf = letter_pdf(letter, occasion, signature_of(by.name, role, office, letter.language))
    organisation = letterhead_of(office, letter.language).name
    signer = Signer(by.id, by.name, organisation, office.code)
    return sign_pdf(pdf, signer=signer, reason=letter.title, location=", ".join(office.address[-1:]), at=occasion.at)


def _name(letter: Letter) -> str:
    number = (letter.number or letter.key).replace("/", "-")
    return f"{number} {letter.letter}.pdf"
