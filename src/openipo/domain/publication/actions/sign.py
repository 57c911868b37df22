"""A frozen issue is signed."""

import base64
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.publication.errors import PublicationRefused
from openipo.domain.publication.locking import locked
from openipo.domain.publication.models import Issue
from openipo.domain.publication.permissions import go_on_if, may
from openipo.domain.publication.rules.canonical import digest_of
from openipo.domain.publication.rules.states import SIGNED
from openipo.kernel.printing.api import Sender, letterhead_of
from openipo.kernel.signing.api import Signer, sign_detached


@transaction.atomic
def sign(*, issue: UUID, office: Sender, by: Actor, at: datetime) -> Issue:
    """The officer's signature over the frozen content; raises `PublicationRefused` where it is not what was frozen."""
    row = locked(issue, "sign")
    go_on_if(may(by, "sign"), "sign", row.state)
    if digest_of(row.content) != row.digest:
        problem = gettext("Issue %(issue)s is not what was frozen.") % {"issue": row.number}
        raise PublicationRefused(problem, step="sign", state=row.state)
    signer = Signer(by.id, by.name, letterhead_of(office, "en").name)
    row.signature = base64.b64encode(sign_detached(row.content.encode(), signer=signer, at=at)).decode()
    row.state, row.signed_by, row.signed_by_name, row.signed_at = SIGNED, by.id, by.name, at
    row.save(update_fields=["signature", "state", "signed_by", "signed_by_name", "signed_at"])
    return row
