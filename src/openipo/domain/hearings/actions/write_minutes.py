"""The minutes of a hearing: typeset, signed, stored; with them the hearing has been held."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor, names_of
from openipo.domain.documents.api import Document, store
from openipo.domain.hearings.errors import HearingRefused
from openipo.domain.hearings.locking import to_come
from openipo.domain.hearings.minutes_pdf import MinutesOffice, Writing, minutes_pdf
from openipo.domain.hearings.models import Hearing
from openipo.domain.hearings.permissions import require
from openipo.domain.hearings.rules.moves import HELD
from openipo.kernel.printing.api import letterhead_of
from openipo.kernel.signing.api import Signer, sign_pdf


@transaction.atomic
def write_minutes(*, hearing: UUID, text: str, office: MinutesOffice, by: Actor, at: datetime) -> Document:
    """The signed document. Raises HearingRefused without text, or before the hearing has begun."""
    require(by, "fix")
    if not text.strip():
        raise HearingRefused(gettext_noop("Write what was said and decided."))
    row = to_come(hearing)
    if at < row.starts_at:
        raise HearingRefused(gettext_noop("Minutes are written once the hearing has begun."))
    document = store(
        content=_signed(row, text.strip(), office, by, at),
        name=f"minutes {row.number.replace('/', '-')} {row.starts_at:%Y-%m-%d}.pdf",
        by=by,
        at=at,
        access="parties",
        kind="minutes",
    )
    row.state, row.minutes = HELD, str(document.pk)
    row.save(update_fields=["state", "minutes"])
    return document


def _signed(row: Hearing, text: str, office: MinutesOffice, by: Actor, at: datetime) -> bytes:
    names = names_of([each.who for each in row.attendances.all() if each.kind == "officer"])
    pdf = minutes_pdf(row, text, Writing(office, by.name, at, by.language, names))
    organisation = letterhead_of(office, by.language).name
    signer = Signer(by.id, by.name, organisation, office.code)
    return sign_pdf(pdf, signer=signer, reason="Minutes", location=", ".join(office.address[-1:]), at=at)
