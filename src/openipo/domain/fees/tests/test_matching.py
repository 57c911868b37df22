"""Which fee a line of a bank statement pays: guesses with their reasons, for a person to confirm."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import given
from hypothesis import strategies as st

from openipo.domain.accounting.api import balance_of
from openipo.domain.fees.api import (
    BankAccount,
    BankLine,
    BankStatement,
    PaymentRefused,
    book_bank_line,
    import_statement,
    link_bank_line,
    open_lines,
    proposals_for,
)
from openipo.domain.fees.rules.age_of import AGES, age_of
from openipo.domain.fees.rules.propose_match import Candidate, Said, numbers_said, propose
from openipo.domain.fees.tests.desk import CASHIER, FINANCE, NOW, TODAY, pay
from openipo.standards.statements.statement import Statement, StatementLine

FILE = Candidate("file", "f1", "TM/2026/000123", 22000, "Ana Costa Lda")


def said(**values: Any) -> Said:
    return Said(**{"amount": 22000, "payer": "COSTA, Ana", "reference": "", "text": "", **values})


def reasons(**values: Any) -> list[str]:
    found = propose(said(**values), [FILE])
    return [reason.word for reason in found[0].reasons] if found else []


@pytest.mark.parametrize(("values", "expected"), [
    ({"reference": "tm-2026-000123"}, ["reference", "amount", "payer"]),
    ({"text": "fee for TM 2026 000123 thanks"}, ["text", "amount", "payer"]),
    ({"text": "TM/2026/000123", "amount": 10000, "payer": "Zed"}, ["text", "less"]),
    ({"text": "TM/2026/000123", "amount": 30000, "payer": ""}, ["text", "more"]),
    ({"text": "nothing", "payer": "Zed"}, ["amount"]),
    # Another number that begins alike is another number.
    ({"text": "TM/2026/0001234", "amount": 1, "payer": "Zed"}, []),
    ({"text": "", "amount": 1, "payer": "Ana Costa Lda"}, []),
])  # fmt: skip
def test_each_guess_says_why(values: dict[str, Any], expected: list[str]) -> None:
    assert reasons(**values) == expected


def test_the_score_is_the_sum_of_its_reasons_and_at_most_a_hundred() -> None:
    [best] = propose(said(reference="TM/2026/000123"), [FILE])
    assert best.score == 100
    [less] = propose(said(text="TM/2026/000123", amount=1, payer="Zed"), [FILE])
    assert less.score == 60


def test_the_best_guess_comes_first_and_equal_ones_by_number() -> None:
    alike = [Candidate("file", "b", "B/2", 22000), Candidate("file", "a", "A/1", 22000)]
    others = [*alike, Candidate("deposit", "d", "", 0)]
    found = propose(said(text="TM/2026/000123"), [*others, FILE])
    assert [each.candidate.id for each in found] == ["f1", "a", "b"]


@given(st.text(max_size=60))
def test_any_text_may_be_looked_through(text: str) -> None:
    assert all(len(number) >= 4 for number in numbers_said(text))


@pytest.mark.parametrize(("days", "place"), [(0, 0), (30, 0), (31, 1), (180, 3), (181, 4), (5000, 4)])
def test_what_is_due_is_reported_by_its_age(days: int, place: int) -> None:
    assert age_of(date.fromordinal(TODAY.toordinal() - days), TODAY) == place
    assert AGES[-1] is None


def a_statement(*amounts: str, identifier: str = "S1", account: str = "XX1", **values: Any) -> Statement:
    BankAccount.objects.get_or_create(number="XX1", defaults={"name": "Main", "currency": "XTS"})
    lines = tuple(StatementLine(TODAY, Decimal(amount), "XTS", f"b{amount}") for amount in amounts)
    stated: dict[str, Any] = {"currency": "XTS", "opening": None, "closing": None, **values}
    return Statement(identifier, account, opens_on=TODAY, closes_on=TODAY, lines=lines, **stated)


def take_in(statement: Statement, **values: Any) -> Any:
    return import_statement(**{"statement": statement, "minor_units": 2, "at": NOW, "by": FINANCE, **values})


@pytest.mark.django_db
def test_the_same_statement_again_changes_nothing_and_an_overlap_brings_only_what_is_new() -> None:
    take_in(a_statement("1.00", "2.00"))
    assert (take_in(a_statement("1.00", "2.00")).new, BankStatement.objects.count()) == (0, 1)
    overlap = take_in(a_statement("2.00", "3.00", identifier="S2"))
    assert (overlap.new, overlap.known) == (1, 1)
    assert [line.amount for line in open_lines()] == [100, 200, 300]
    assert not open_lines(account=0)


@pytest.mark.django_db
def test_two_lines_that_say_the_same_are_two() -> None:
    BankAccount.objects.create(number="XX1", name="Main", currency="XTS")
    twin = StatementLine(TODAY, Decimal("5"), "XTS", other_name="Zed")
    take_in(Statement("", "XX1", "XTS", TODAY, TODAY, None, None, (twin, twin)))
    assert BankLine.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(("values", "says"), [
    ({"account": "XX9"}, "none of this office's"), ({"currency": "USD"}, "kept in XTS"),
    ({"opening": Decimal(1), "closing": Decimal(5)}, "does not add up"),
])  # fmt: skip
def test_a_statement_that_cannot_be_ours_is_refused(values: dict[str, Any], says: str) -> None:
    with pytest.raises(PaymentRefused, match=says):
        take_in(a_statement("1.00", **values))
    assert not BankStatement.objects.exists()


@pytest.mark.django_db
def test_a_statement_of_the_same_name_with_other_lines_is_refused() -> None:
    take_in(a_statement("1.00"))
    with pytest.raises(PaymentRefused, match="imported before with other lines"):
        take_in(a_statement("1.01"))


@pytest.mark.django_db
def test_a_sum_finer_than_the_currency_is_refused() -> None:
    with pytest.raises(PaymentRefused, match=r"1\.005 is no sum in XTS"):
        take_in(a_statement("1.005"))


@pytest.mark.django_db
def test_the_books_begin_with_what_the_first_statement_opens_at() -> None:
    take_in(a_statement("1.00", opening=Decimal(10), closing=Decimal(11)))
    take_in(a_statement("2.00", identifier="S2", opening=Decimal(11), closing=Decimal(13)))
    assert balance_of("bank", "XX1") == 1000


@pytest.mark.django_db
def test_a_line_is_the_arrival_of_a_transfer_taken_at_the_desk() -> None:
    payment = pay(22000, method="transfer", by=FINANCE, reference="REF-2026-77")
    take_in(a_statement("220.00"))
    line = BankLine.objects.get()
    [proposal] = proposals_for([line])[line.pk]
    assert (proposal.candidate.kind, proposal.candidate.id) == ("payment", str(payment.pk))
    linked = link_bank_line(line=line, payment=payment, because=["amount"], on=TODAY, at=NOW, by=FINANCE)
    again = link_bank_line(line=line, payment=payment, because=[], on=TODAY, at=NOW, by=FINANCE)
    assert again == linked
    assert (balance_of("transfers"), balance_of("bank")) == (0, 22000)
    with pytest.raises(PaymentRefused, match="said already"):
        book_bank_line(line=line, head="safe", on=TODAY, at=NOW, by=FINANCE)


@pytest.mark.django_db
def test_a_line_is_linked_only_to_a_transfer_of_its_sum_that_did_not_arrive_yet() -> None:
    take_in(a_statement("220.00", "220"))
    first, second = BankLine.objects.order_by("pk")
    payment = pay(22000, method="transfer", by=FINANCE)
    act: dict[str, Any] = {"because": [], "on": TODAY, "at": NOW, "by": FINANCE}
    with pytest.raises(PaymentRefused, match="not a transfer of that sum"):
        link_bank_line(line=first, payment=pay(100, method="transfer", key="2", by=FINANCE), **act)
    link_bank_line(line=first, payment=payment, **act)
    with pytest.raises(PaymentRefused, match="arrived with another line"):
        link_bank_line(line=second, payment=payment, **act)


@pytest.mark.django_db
def test_a_line_is_booked_once_and_only_where_it_may_be() -> None:
    take_in(a_statement("-1.50"))
    line = BankLine.objects.get()
    act: dict[str, Any] = {"line": line, "on": TODAY, "at": NOW, "by": FINANCE}
    with pytest.raises(PaymentRefused, match="cannot be booked there"):
        book_bank_line(head="income", **act)
    assert book_bank_line(head="charges", **act) == book_bank_line(head="charges", **act)
    assert balance_of("charges") == 150
    with pytest.raises(PaymentRefused, match="said already"):
        book_bank_line(head="safe", **act)


@pytest.mark.django_db
def test_a_cashier_keeps_no_bank() -> None:
    with pytest.raises(PermissionDenied, match="Keeping bank statements and suspense: reserved to Finance officer"):
        take_in(a_statement("1.00"), by=CASHIER)
