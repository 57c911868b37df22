"""A request for many rights on one of its files: what is decided, what it costs, what the payment covers."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.cases.act import Act
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.errors import CaseError, NotFound
from openipo.domain.cases.in_languages import in_languages
from openipo.domain.cases.models import CollectiveLine, CollectiveRequest
from openipo.domain.cases.money import due_charges
from openipo.domain.cases.separation import refuse_if_separated
from openipo.domain.correspondence.api import LetterRefused
from openipo.domain.fees.api import Share
from openipo.domain.procedures.api import Decision, LawError, open_proceeding, pay, take
from openipo.domain.rights.api import RightsError

REFUSALS = (LawError, CaseError, RightsError, LetterRefused)
WRITTEN = ("state", "proceeding", "is_paid", "amount", "reason", "done_at")  # what working off changes of a line


@dataclass
class Purse:
    """What is left of the payment that came with the request, and the shares it has given so far."""

    left: int = 0
    currency: str = ""
    shares: list[Share] = field(default_factory=list)

    def covers(self, act: Act, charged: Sequence[Share]) -> bool:
        """Give the charges their shares, if all of them can be paid."""
        total = sum(share.amount for share in charged)
        currencies = {act.at_hand.case.fees[share.charge_key].currency for share in charged}
        if not charged or total > self.left or currencies != {self.currency}:
            return False
        self.left -= total
        self.shares += charged
        return True


def try_on(request: CollectiveRequest, line: CollectiveLine, act: Act, purse: Purse) -> bool:
    """Work out on one file what is asked, in memory; the line says the result. False where it is refused.

    A number drawn for an act that is refused goes back with its savepoint, so that no series has a gap; for an act that
    draws none the database is not asked.
    """
    before = act.at_hand
    try:
        with ExitStack() as drawn:
            act.before_drawing = cache(lambda: drawn.enter_context(transaction.atomic()))
            act.add(_decided(request, act))
            charged = _charged(before, act)
            line.amount = sum(share.amount for share in charged)
            line.is_paid = purse.covers(act, charged)
            for share in charged if line.is_paid else ():
                act.happen(pay(act.at_hand.case.fees[share.charge_key], act.on, share.amount))
    except REFUSALS as refusal:
        refuse(line, refusal, act.at)
        return False
    line.proceeding = _proceeding(request, before, act.at_hand)
    is_decided = act.at_hand.case.proceedings[line.proceeding].final
    line.state, line.done_at = "decided" if is_decided else "requested", act.at
    return True


def refuse(line: CollectiveLine, refusal: Exception, at: datetime) -> None:
    """The line is done with: refused, with the reason in every language of the program."""
    line.state, line.done_at, line.reason = "refused", at, in_languages(refusal)


def _decided(request: CollectiveRequest, act: Act) -> Decision:
    now, on = act.at_hand, act.on
    if not request.step:
        return open_proceeding(
            now.law,
            now.case,
            now.facts,
            procedure=request.procedure,
            on=on,
            request_facts=request.facts,
        )
    place = _latest(request, now)
    provision = now.law.step_named(now.law.proceeding_named(now.case, place), request.step)
    refuse_if_separated(now, act.by, place, request.step, provision.by)
    return take(
        now.law, now.case, now.facts, proceeding=place, step=request.step, by=act.by, on=on, step_facts=request.facts
    )


def _latest(request: CollectiveRequest, at_hand: FileAtHand) -> str:
    """The latest proceeding of the procedure, ended or not: of an ended one the law says why the step is closed."""
    of_kind = [each.key for each in at_hand.case.proceedings.values() if each.procedure == request.procedure]
    if not of_kind:
        raise NotFound(gettext_noop("The right is not in force, so nothing of this kind is open on it."))
    return of_kind[-1]


def _proceeding(request: CollectiveRequest, before: FileAtHand, after: FileAtHand) -> str:
    if request.step:
        return _latest(request, before)
    return next(key for key in after.case.proceedings if key not in before.case.proceedings)


def _charged(before: FileAtHand, act: Act) -> list[Share]:
    """What is to be paid today of the proceeding's fees: surcharges that were due before, then what is charged now."""
    after = act.at_hand.case.fees
    new = [key for key in after if key not in before.case.fees]
    places = {after[key].proceeding for key in new}
    wanted = [key for key in after if after[key].proceeding in places and key not in new] + new
    due = {each.key: each for each in due_charges(act.at_hand, act.on)}
    return [Share(due[key].file, key, due[key].open_amount) for key in wanted if due[key].open_amount]
