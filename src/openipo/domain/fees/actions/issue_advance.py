"""A payment before there is a file gets a code, which the applicant quotes when he files."""

import secrets

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Advance, Payment
from openipo.domain.fees.permissions import require
from openipo.domain.fees.queries import credit_left
from openipo.domain.fees.rules.advance_code import CODES, code_from


@transaction.atomic
def issue_advance(*, payment: Payment, purpose: str, by: Actor) -> Advance:
    """The payment's code: by chance, so that nobody guesses another's. Asking again gives the same code."""
    require(by, "take-payment")
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    known = Advance.objects.filter(payment=locked).first()
    if known is not None:
        return known
    if credit_left(locked) <= 0:
        raise PaymentRefused(gettext_noop("Payment %(receipt)s has no credit left."), receipt=locked.receipt_number)
    return Advance.objects.create(
        code=code_from(secrets.randbelow(CODES)), payment=locked, purpose=purpose.strip()[:300]
    )
