"""One request for many rights: a result for each, one payment, nothing twice and nothing lost."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from openipo.domain.cases import act_together, collective
from openipo.domain.cases.act import Act
from openipo.domain.cases.actions import work_off_collective_request as working
from openipo.domain.cases.api import (
    CaseError,
    CollectiveRequest,
    NotFound,
    Wanted,
    collective_count,
    collective_kinds,
    collective_requests,
    lines_of,
    quote_collective_request,
    receive_collective_request,
    work_off_collective_request,
)
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.law import book_named
from openipo.domain.cases.testing import (
    BOOK,
    CLERK,
    FINANCE,
    MANAGER,
    REGISTRAR,
    Story,
    a_case,
    an_application,
    at,
    officer,
)
from openipo.domain.fees.api import Payment, check_money, credit_left, take_payment
from openipo.domain.procedures.api import Series, book
from openipo.domain.publication.api import Entry
from openipo.domain.rights.api import project, rebuild, record_imported
from openipo.kernel.ledger.api import append, history, open_chain, verify
from openipo.kernel.security.api import AccessRefused

pytestmark = pytest.mark.django_db

RENEWAL = Wanted("renewal", "request-renewal-together")
CHANGE = Wanted("change-of-name-or-address")
RECEIPTS = Series(id="receipt", pattern="R/{year}/{number:06d}", restarts="yearly", law="")
PRICE = 33000
CASHIERING_CLERK = officer("reception_clerk", "finance_officer")


def registered(count: int, **application: Any) -> tuple[list[Story], date]:
    """Marks registered on one day, and a day in the window before they expire on which none is drawn for the sample."""
    stories = [a_case(**{"filed_on": date(2016, 3, 7), **application})]
    for _ in range(count - 1):
        stories.append(a_case(**{"filed_on": stories[-1].on, **application}))
    for story in stories:
        _to_registration(story, stories[-1].on)
    expires_on = stories[-1].now.content.expires_on
    assert expires_on is not None
    return stories, expires_on - timedelta(days=30)


def _to_registration(story: Story, on: date) -> None:
    from openipo.domain.cases.testing import PATH  # noqa: PLC0415 - the way that every story goes

    story.on = max(story.on, on)
    for _phase, bring in PATH[1:]:
        bring(story)


def paid_in(amount: int, on: date) -> Payment:
    with transaction.atomic():
        return take_payment(
            amount=amount,
            currency="XTS",
            method="transfer",
            payer_name="Ana Costa",
            received_on=on,
            shares=[],
            series=RECEIPTS,
            at=at(on),
            by=FINANCE,
            key=f"paid-{amount}-{on}",
            reference="",
        )


def received(
    numbers: Sequence[str], on: date, wanted: Wanted = RENEWAL, *, key: str = "c1", **facts: Any
) -> CollectiveRequest:
    return receive_collective_request(
        book=BOOK, wanted=wanted, numbers=numbers, received_on=on, by=CLERK, at=at(on), key=key, facts=facts
    )


def worked_off(request: CollectiveRequest, on: date, payment: Payment | None = None) -> int:
    return work_off_collective_request(
        request=request.pk, on=on, by=CASHIERING_CLERK, at=at(on), payment=payment.pk if payment else None
    )


def states(request: CollectiveRequest) -> list[str]:
    return [line.state for line in lines_of(request)]


@pytest.fixture
def not_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is drawn for the sample."""
    rules = book(BOOK).rules
    name = "not_drawn_for_a_sample"
    for law_book in (book(BOOK), book_named(BOOK)):
        monkeypatch.setitem(law_book.rules, name, replace(rules[name], condition=lambda case: True))


@pytest.mark.usefixtures("not_sampled")
def test_many_marks_are_renewed_with_one_payment_and_no_officer() -> None:
    stories, on = registered(2)
    before = [story.now.content.expires_on for story in stories]
    request, payment = received([story.number for story in stories], on), paid_in(2 * PRICE, on)
    assert worked_off(request, on, payment) == 2
    assert states(request) == ["decided", "decided"]
    assert credit_left(payment) == 0
    for story, was in zip(stories, before, strict=True):
        content = story.now.content
        assert content.renewed_on == on
        assert content.expires_on == was.replace(year=was.year + 10)
        assert Entry.objects.filter(file=story.file, section="renewed", state="queued").count() == 1
    count = collective_count(request)
    assert (count.lines, count.amount, count.paid, dict(count.by_state)) == (2, 2 * PRICE, 2, {"decided": 2})
    assert check_money() == []
    assert verify().is_sound
    assert rebuild(check=True).differences == []


@pytest.mark.usefixtures("not_sampled")
def test_three_marks_ask_the_database_no_more_often_than_one() -> None:
    """Each question waits its turn: a portfolio that asks seven times a mark waits for longer than it works."""

    def asked(numbers: Sequence[str], key: str) -> int:
        payment = paid_in(len(numbers) * PRICE + len(key), on)  # each another payment
        with CaptureQueriesContext(connection) as queries:
            request = received(numbers, on, key=key)
            quote_collective_request(request=request.pk, on=on, by=CLERK, at=at(on))
            assert worked_off(request, on, payment) == len(numbers)
        assert set(states(request)) == {"decided"}
        return len(queries)

    stories, on = registered(5)
    asked([stories[0].number], "first")  # what is read once and kept is read here
    one = asked([stories[1].number], "one")
    assert asked([story.number for story in stories[2:]], "three") <= one


def test_a_number_drawn_on_a_file_that_is_then_refused_is_the_next_one_s(monkeypatch: pytest.MonkeyPatch) -> None:
    first = a_case("registered")
    second = a_case("registered", filed_on=first.on)
    charged = collective._charged

    def refused_on_the_first(before: FileAtHand, act: Act) -> Any:
        if before.file == min(first.file, second.file):
            raise CaseError("Refused after its number was drawn.")
        return charged(before, act)

    monkeypatch.setattr(collective, "_charged", refused_on_the_first)
    request = received([first.number, second.number], second.on, CHANGE, name="Ana Costa Ltd")
    worked_off(request, second.on)
    assert sorted(states(request)) == ["refused", "requested"]
    went_on = max(first, second, key=lambda story: story.file)
    numbers = [each.number for each in went_on.now.case.proceedings.values() if each.procedure == CHANGE.procedure]
    assert numbers == ["RQ/2026/00001"]


@pytest.mark.usefixtures("not_sampled")
def test_what_the_payment_does_not_cover_whole_is_left_to_be_paid() -> None:
    stories, on = registered(2)
    request, payment = received([story.number for story in stories], on), paid_in(2 * PRICE - 1, on)
    worked_off(request, on, payment)
    assert states(request) == ["decided", "requested"]
    assert [line.is_paid for line in lines_of(request)] == [True, False]
    assert credit_left(payment) == PRICE - 1
    stories[1].on = on
    stories[1].pay("renewal")
    assert stories[1].phases["renewal"] == "renewed"


def test_a_refusal_on_one_file_leaves_the_others_as_they_are() -> None:
    stories, on = registered(1)
    young = a_case("registered", filed_on=on)
    young.on = on = young.on + timedelta(days=1)
    request = received([young.number, "TM/1999/000001", stories[0].number], on)
    worked_off(request, on)
    first, second, third = lines_of(request)
    assert (first.state, second.state, third.state) == ("refused", "refused", "requested")
    assert "six months before expiry" in first.reason["en"]
    assert "six mois" in first.reason["fr"]
    assert "TM/1999/000001" in second.reason["en"]
    assert second.reason["fr"] != second.reason["en"]
    assert young.now.case.proceedings["renewal"].phase == "in-force"


def test_a_right_that_is_not_in_force_has_nothing_to_renew() -> None:
    story = a_case("examination")
    request = received([story.number], story.on)
    worked_off(request, story.on)
    assert "not in force" in lines_of(request)[0].reason["en"]


def test_a_back_file_under_no_law_book_is_refused_alone() -> None:
    story = a_case("registered")
    file, on = open_chain("file"), story.on
    event = record_imported(
        an_application("OLDIE"), on=on, numbers={"number": "OLD/1"}, dates={"filed_on": on}, status="registered",
        register_status="registered",
    )  # fmt: skip
    append(chain=file, events=[event], actor="import", at=at(on))
    project(file, history(file))
    request = received(["OLD/1", story.number], on, CHANGE, name="Ana Costa Ltd")
    worked_off(request, on)
    assert states(request) == ["refused", "requested"]
    assert "take it up first" in lines_of(request)[0].reason["en"]


def test_a_file_named_by_two_of_its_numbers_stands_in_the_list_once() -> None:
    stories, on = registered(1)
    request = received([stories[0].number, stories[0].now.content.registration_number], on)
    assert states(request) == ["waiting", "refused"]
    assert "stands in the list already" in lines_of(request)[1].reason["en"]


def test_sent_again_it_is_the_same_request_and_does_nothing_twice() -> None:
    stories, on = registered(1)
    numbers = [stories[0].number]
    assert received(numbers, on).pk == received(numbers, on).pk
    request = received(numbers, on)
    assert worked_off(request, on) == 1
    length = stories[0].now.content.length
    assert worked_off(request, on) == 0
    assert stories[0].now.content.length == length
    assert [each.pk for each in collective_requests()] == [request.pk]


@pytest.mark.usefixtures("not_sampled")
def test_after_a_crash_it_goes_on_where_it_stood(monkeypatch: pytest.MonkeyPatch) -> None:
    """The power fails as the second file is written: the first is whole, the second untouched, no cent is lost."""
    stories, on = registered(2)
    request, payment = received([story.number for story in stories], on), paid_in(2 * PRICE, on)
    monkeypatch.setattr(working, "AT_A_TIME", 1)
    writes = iter([act_together.write_together])

    def fails_the_second_time(acts: Any) -> None:
        next(writes, _power_cut)(acts)

    monkeypatch.setattr(working, "write_together", fails_the_second_time)
    with pytest.raises(IntegrityError):
        worked_off(request, on, payment)
    assert states(request) == ["decided", "waiting"]
    assert credit_left(payment) == PRICE
    assert stories[1].phases["renewal"] == "in-force"
    monkeypatch.setattr(working, "write_together", act_together.write_together)
    assert worked_off(request, on) == 1
    assert states(request) == ["decided", "decided"]
    assert credit_left(payment) == 0
    assert check_money() == []


def _power_cut(acts: Any) -> None:
    raise IntegrityError("power cut")


def test_what_it_costs_is_reckoned_and_nothing_happens() -> None:
    stories, on = registered(1)
    lengths = [story.now.content.length for story in stories]
    request = received([stories[0].number, "TM/1999/000001"], on)
    quote = quote_collective_request(request=request.pk, on=on, by=CLERK, at=at(on))
    assert (quote.amount, quote.files, quote.refused) == (PRICE, 1, 0)
    assert [line.amount for line in lines_of(request, "waiting")] == [PRICE]
    assert [story.now.content.length for story in stories] == lengths
    assert states(request) == ["waiting", "refused"]


def test_a_quote_names_what_would_be_refused() -> None:
    young = a_case("registered")
    request = received([young.number], young.on)
    quote = quote_collective_request(request=request.pk, on=young.on, by=CLERK, at=at(young.on))
    assert (quote.amount, quote.files, quote.refused) == (0, 0, 1)
    line = lines_of(request)[0]
    assert line.state == "waiting"
    assert "six months" in line.reason["en"]


@pytest.mark.usefixtures("not_sampled")
def test_names_are_changed_on_many_files_where_signature_and_facts_match() -> None:
    first = a_case("registered")
    second = a_case("examination", filed_on=first.on, text="LUMO")
    on = second.on
    numbers = [first.number, second.number]
    request = received(numbers, on, CHANGE, name="Ana Costa Ltd", recorded_name="Ana Costa", signed_by="Ana Costa")
    payment = paid_in(10**6, on)
    worked_off(request, on, payment)
    assert states(request) == ["decided", "decided"]
    assert {story.now.content.applicants[0].name for story in (first, second)} == {"Ana Costa Ltd"}


@pytest.mark.usefixtures("not_sampled")
def test_a_strangers_signature_brings_each_file_before_an_officer() -> None:
    story = a_case("registered")
    request = received(
        [story.number], story.on, CHANGE, name="Ana Costa Ltd", recorded_name="Ana Costa", signed_by="Ben Dias"
    )
    worked_off(request, story.on, paid_in(10**6, story.on))
    assert states(request) == ["requested"]
    assert story.now.content.applicants[0].name == "Ana Costa"


def test_only_what_the_law_allows_is_asked_for_on_many_files() -> None:
    story = a_case("registered")
    names = {kind.name for kind in collective_kinds(BOOK, story.on)}
    assert {"renewal.request-renewal-together", "change-of-name-or-address"} <= names
    for wanted in (Wanted("opposition"), Wanted("renewal", "renew"), Wanted("nothing"), Wanted("renewal", "nothing")):
        with pytest.raises(CaseError, match="by one request"):
            received([story.number], story.on, wanted)


def test_who_may_not_receive_requests_may_not_receive_many() -> None:
    story = a_case("registered")
    request = received([story.number], story.on)
    for act in (work_off_collective_request, quote_collective_request):
        with pytest.raises(AccessRefused):
            act(request=request.pk, on=story.on, by=MANAGER, at=at(story.on))
        with pytest.raises(NotFound):
            act(request=0, on=story.on, by=REGISTRAR, at=at(story.on))
    with pytest.raises(NotFound, match="payment"):
        work_off_collective_request(request=request.pk, on=story.on, by=REGISTRAR, at=at(story.on), payment=0)
