"""A second person approves a refund, or refuses it with a reason."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.books import post_refund
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Payment, Refund, RefundRequest
from openipo.domain.fees.permissions import require, require_another
from openipo.domain.fees.queries import credit_left


@transaction.atomic
def approve_refund(*, request: RefundRequest, on: date, at: datetime, by: Actor) -> RefundRequest:
    """The office owes the payer the sum from now on; the bank pays it out. Approving again changes nothing."""
    locked = _to_be_decided(request, by)
    if locked.state == "approved":
        return locked
    _require_open(locked)
    payment = Payment.objects.select_for_update().get(pk=locked.payment_id)
    if locked.amount > credit_left(payment):
        raise PaymentRefused(
            gettext_noop("Payment %(receipt)s has not so much credit to give back."), receipt=payment.receipt_number
        )
    locked.refund = Refund.objects.create(
        payment=payment,
        key=f"request:{locked.key}",
        amount=locked.amount,
        method="transfer",
        refunded_on=on,
        recorded_at=at,
        reason=locked.reason,
        refunded_by=locked.asked_by,
        confirmed_by=by.id,
    )
    post_refund(locked.refund, at=at, by=by)
    return _decided(locked, at, by, "")


@transaction.atomic
def refuse_refund(*, request: RefundRequest, reason: str, at: datetime, by: Actor) -> RefundRequest:
    """The credit stays with the payment."""
    locked = _to_be_decided(request, by)
    _require_open(locked)
    if not reason.strip():
        raise PaymentRefused(gettext_noop("Say why the refund is refused."))
    return _decided(locked, at, by, reason.strip())


def _to_be_decided(request: RefundRequest, by: Actor) -> RefundRequest:
    require(by, "decide-refund")
    locked = RefundRequest.objects.select_for_update().get(pk=request.pk)
    asker = Actor(id=locked.asked_by, name=locked.asked_by, on_behalf_of=locked.asked_for)
    require_another(asker, by)
    return locked


def _require_open(request: RefundRequest) -> None:
    if request.state != "asked":
        raise PaymentRefused(gettext_noop("This refund was decided already."))


def _decided(request: RefundRequest, at: datetime, by: Actor, reason: str) -> RefundRequest:
    request.decided_at, request.decided_by, request.decision_reason = at, by.id, reason
    request.save(update_fields=["refund", "decided_at", "decided_by", "decision_reason"])
    return request
