"""A large portfolio is renewed: one request for 1,500 marks, one payment, no officer but for the sample."""

import os
from collections.abc import Iterator
from datetime import date, timedelta

from openipo.domain.cases.api import (
    Wanted,
    collective_count,
    quote_collective_request,
    receive_collective_request,
    record_payment,
    work_off_collective_request,
)
from openipo.domain.cases.testing import BOOK, FINANCE, PATH, Story, a_case, at, officer
from tests.bench.fill import Filled, copies_of
from tests.bench.measured import Measured, span
from tests.bench.stories import NEXT_DAY

MARKS = int(os.environ.get("BENCH_MARKS", 1500 * min(1.0, 10 * float(os.environ.get("BENCH_SCALE", "0.1")))))
_FIRST = 800_000  # numbers that no other file has
DESK = officer("reception_clerk", "finance_officer")


def a_portfolio_is_renewed(_filled: Filled) -> Iterator[Measured]:
    """From the list as received to every mark renewed and paid; the sum is reckoned before, as at the counter."""
    story = _registered(NEXT_DAY.date() + timedelta(days=1))
    expires_on = story.now.content.expires_on
    assert expires_on is not None
    numbers = [story.number, *copies_of(story, MARKS - 1, first=_FIRST, at=at(story.on))]
    on = expires_on - timedelta(days=30)
    with span() as reckoning:
        request = receive_collective_request(
            book=BOOK,
            wanted=Wanted("renewal", "request-renewal-together"),
            numbers=numbers,
            received_on=on,
            by=DESK,
            at=at(on),
            key="bench-portfolio",
        )
        quote = quote_collective_request(request=request.pk, on=on, by=DESK, at=at(on))
    with span() as renewing:
        payment = record_payment(
            charges=(),
            amount=quote.amount,
            currency="XTS",
            method="transfer",
            payer_name="Portfolio Holdings",
            received_on=on,
            by=FINANCE,
            at=at(on),
            key="bench-portfolio-payment",
        )
        work_off_collective_request(request=request.pk, on=on, by=DESK, at=at(on), payment=payment.payment)
    count = collective_count(request)
    decided = count.by_state.get("decided", 0)
    note = (
        f"{count.lines} marks, {count.paid} paid by one payment, {decided} decided by themselves; "
        f"received and reckoned before in {reckoning.wall:.1f} s"
    )
    yield Measured("portfolio", renewing.wall, renewing.processor, note)


def _registered(on: date) -> Story:
    """One mark brought to registration by the real actions; the others are copies of it."""
    story = a_case("received", filed_on=on, text="PORTFOLIO")
    for _phase, bring in PATH[1:]:
        bring(story)
    return story
