"""A fee is waived: it counts as paid."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import begin
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.done import Done, done
from openipo.domain.cases.errors import CaseError, NotFound
from openipo.domain.cases.money import ChargeRef
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import waive


@transaction.atomic
def waive_fee(*, charge: ChargeRef, reason: str, on: date, by: Actor, at: datetime) -> Done:
    """Waive what is due on a charge, with a reason that stays on the file."""
    require(by, "waive")
    if not reason.strip():
        raise CaseError(gettext_noop("Say why the fee is waived."))
    at_hand = take_up(charge.file)
    if charge.key not in at_hand.case.fees:
        raise NotFound(gettext_noop("The file has no charge “%(key)s”."), key=charge.key)
    act = begin(at_hand, on, at, by)
    act.happen(waive(at_hand.case.fees[charge.key], on, reason.strip()))
    return done(at_hand, act.write())
