"""A month at the cash desk by chance, with crashes in the middle of acts: for the property that not a cent is lost."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from random import Random
from typing import Any

from django.db import connection, transaction

from openipo.domain.cases.api import (
    CaseError,
    ChargeRef,
    Target,
    apply_advance,
    cancel_payment,
    confirm_bank_line,
    due_charges,
    issue_invoice,
    move_payment,
    open_deposit_account,
    record_payment,
    settle_charges,
    waive_fee,
)
from openipo.domain.cases.testing import CASHIER, FINANCE, MANAGER, Story, at
from openipo.domain.fees.api import (
    Allocation,
    BankAccount,
    CashDay,
    DepositAccount,
    Payer,
    Payment,
    PaymentRefused,
    RefundRequest,
    approve_refund,
    ask_refund,
    book_bank_line,
    close_cash_day,
    credit_left,
    expected_amounts,
    held_in,
    import_statement,
    issue_advance,
    open_cash_day,
    open_lines,
    proposals_for,
    reconcile,
    reconcile_cash_day,
    refund_credit,
    suspend_credit,
    suspended_of,
    take_from_suspense,
    top_up_deposit,
    with_credit,
)
from openipo.standards.statements.statement import Statement, StatementLine

BANK = "XX00 OFFICE 1"
WRITES = ("INSERT", "UPDATE", "DELETE", "WITH")


class Crash(Exception):
    """The power fails in the middle of an act."""


@contextmanager
def crash_at(write: int) -> Iterator[None]:
    """The so-manieth statement that writes is carried out, and then nothing more."""
    seen = count(1)

    def watch(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        done = execute(sql, *rest)
        if sql.lstrip().upper().startswith(WRITES) and next(seen) == write:
            raise Crash
        return done

    with connection.execute_wrapper(watch), transaction.atomic():
        yield


@dataclass
class Month:
    """The desk, the files people pay for, and the chance that decides what happens next."""

    chance: Random
    stories: list[Story]
    on: date
    serial: Iterator[int] = field(default_factory=lambda: count(1))
    balance: int = 0
    done: dict[str, int] = field(default_factory=dict)
    refused: int = 0
    crashes: int = 0
    acts: int = 0

    @property
    def now(self) -> datetime:
        """Each act a minute after the one before: the ledger's clock never goes back."""
        return at(self.on) + timedelta(minutes=self.acts)

    def play(self, days: int, acts_a_day: int) -> None:
        BankAccount.objects.create(number=BANK, name="Main", currency="XTS")
        names = sorted(ACTS)
        for _ in range(days):
            self.act("open_till", self.open_till)
            for _ in range(acts_a_day):
                name = self.chance.choice(names)
                self.act(name, getattr(self, name))
            self.act("close_till", self.close_till)
            self.on += timedelta(days=1)
            self.acts = 0

    def act(self, name: str, act: Callable[[], Callable[[], Any] | None]) -> None:
        """Prepare an act; let it crash where it writes (at every write the first time); then carry it out."""
        self.acts += 1
        prepared = act()
        if prepared is None:
            return
        is_first = name not in self.done
        for write in count(1) if is_first else [self.chance.randint(1, 12)]:
            if not self._crashes(prepared, write):
                break
        try:
            prepared()
        except (PaymentRefused, CaseError):
            self.refused += 1
        self.done[name] = self.done.get(name, 0) + 1

    def _crashes(self, prepared: Callable[[], Any], write: int) -> bool:
        try:
            with crash_at(write):
                prepared()
                # Nothing more to crash: undone all the same, to be carried out once more below.
                raise PaymentRefused("")
        except Crash:
            self.crashes += 1
            return True
        except (PaymentRefused, CaseError):
            return False

    # What may happen. Each method chooses, and gives the act to be carried out.

    def open_till(self) -> Callable[[], Any]:
        opening = self.chance.choice([0, 5000, 12345])
        return lambda: open_cash_day(on=self.on, currency="XTS", opening_float=opening, at=self.now, by=CASHIER)

    def close_till(self) -> Callable[[], Any] | None:
        till = CashDay.objects.filter(on=self.on).first()
        if till is None:
            return None
        wrong = self.chance.choice([0, 0, -3, 10])

        def close() -> None:
            expected = expected_amounts(till)
            counted = expected | {"cash": expected["cash"] + wrong}
            close_cash_day(cash_day=till, counted=counted, at=self.now, by=CASHIER)
            reconcile_cash_day(cash_day=till, note="counted twice", at=self.now, by=FINANCE)

        return close

    def pay(self) -> Callable[[], Any]:
        due = self._due(self.chance.sample(self.stories, k=self.chance.randint(0, 3)))
        amount = max(1, sum(amount for _, amount in due) + self.chance.choice([0, 0, 0, -7000, 3333, 12000]))
        method = self.chance.choice(["cash", "card", "cheque", "transfer"])
        return self._payment([ref for ref, _ in due], amount, method)

    def pay_from_deposit(self) -> Callable[[], Any] | None:
        account = self._account()
        due = self._due(self.chance.sample(self.stories, k=1))
        if account is None or not due:
            return None
        amount = min(due[0][1], max(held_in(account), 1))
        return self._payment([due[0][0]], amount, "deposit", deposit=account)

    def use_credit(self) -> Callable[[], Any] | None:
        payment = self._with_credit()
        refs = [ref for ref, _ in self._due(self.chance.sample(self.stories, k=2))]
        if payment is None or not refs:
            return None
        return lambda: settle_charges(payment=payment, charges=refs, on=self.on, by=CASHIER, at=self.now)

    def cancel(self) -> Callable[[], Any] | None:
        payment = self._any(Payment.objects.filter(cancels=None, cancelled_by=None))
        if payment is None:
            return None
        return lambda: cancel_payment(
            payment=payment, reason="Bounced.", confirmed_by=FINANCE, on=self.on, by=CASHIER, at=self.now
        )

    def give_back(self) -> Callable[[], Any] | None:
        payment, key = self._with_credit(), self._key()
        if payment is None:
            return None
        amount, method = self._part_of(payment), self.chance.choice(["cash", "transfer"])
        return lambda: refund_credit(
            payment=payment, amount=amount, method=method, reason="Too much.", confirmed_by=FINANCE, on=self.on,
            at=self.now, by=CASHIER, key=key,
        )  # fmt: skip

    def ask_back(self) -> Callable[[], Any] | None:
        payment, key = self._with_credit(), self._key()
        if payment is None:
            return None
        amount = self._part_of(payment)
        return lambda: ask_refund(
            payment=payment, amount=amount, payee_account="XX1", reason="Twice.", on=self.on, at=self.now,
            by=FINANCE, key=key,
        )  # fmt: skip

    def approve(self) -> Callable[[], Any] | None:
        request = self._any(RefundRequest.objects.filter(decided_at=None))
        if request is None:
            return None
        return lambda: approve_refund(request=request, on=self.on, at=self.now, by=MANAGER)

    def move(self) -> Callable[[], Any] | None:
        standing = self._any(Allocation.objects.filter(undoes=None, undone_by=None))
        if standing is None:
            return None
        refs = [ref for ref, _ in self._due(self.chance.sample(self.stories, k=1))]
        return lambda: move_payment(
            payment=standing.payment, file=standing.file, charges=refs, reason="Wrong file.", on=self.on,
            by=FINANCE, at=self.now,
        )  # fmt: skip

    def suspend(self) -> Callable[[], Any] | None:
        payment, key = self._with_credit(), self._key()
        if payment is None:
            return None
        act: dict[str, Any] = {"payment": payment, "reason": "Unknown.", "at": self.now, "by": FINANCE}
        use = take_from_suspense if suspended_of(payment) else suspend_credit
        return lambda: use(on=self.on, key=key, **act)

    def lay_up(self) -> Callable[[], Any] | None:
        payment, key = self._with_credit(), self._key()
        if payment is None:
            return None
        account, amount = self._account() or self._new_account(), self._part_of(payment)
        return lambda: top_up_deposit(
            account=account, payment=payment, amount=amount, on=self.on, at=self.now, by=CASHIER, key=key
        )

    def invoice(self) -> Callable[[], Any] | None:
        refs, key = [ref for ref, _ in self._due(self.chance.sample(self.stories, k=2))], self._key()
        due_on = self.on + timedelta(days=30)
        return lambda: issue_invoice(
            charges=refs, payer=Payer("Firm"), due_on=due_on, on=self.on, by=FINANCE, at=self.now, key=key
        )

    def wait_for_a_file(self) -> Callable[[], Any] | None:
        payment = self._with_credit()
        if payment is None:
            return None
        story = self.chance.choice(self.stories)

        def wait() -> None:
            code = issue_advance(payment=payment, purpose="new mark", by=CASHIER).code
            apply_advance(code=code, file=story.file, on=self.on, by=CASHIER, at=self.now)

        return wait

    def waive(self) -> Callable[[], Any] | None:
        due = self._due(self.chance.sample(self.stories, k=1))
        if not due or self.chance.random() < 0.7:
            return None
        return lambda: waive_fee(charge=due[0][0], reason="Hardship.", on=self.on, by=FINANCE, at=self.now)

    def statement(self) -> Callable[[], Any]:
        """The bank's day: what was transferred to it, something for a file, its own charges."""
        story = self.chance.choice(self.stories)
        sums = [(self.chance.randint(1, 30000), f"fee {story.number} thanks"), (-self.chance.randint(1, 99), "charges")]
        known = list(Payment.objects.filter(method="transfer", bank_resolution=None, cancels=None)[:3])
        sums += [(payment.amount, payment.reference) for payment in known]
        number = next(self.serial)
        lines = tuple(
            StatementLine(self.on, Decimal(amount).scaleb(-2), "XTS", f"{number}-{place}", "Ana Costa", text=text)
            for place, (amount, text) in enumerate(sums)
        )
        opening = self.balance
        closing = opening + sum(amount for amount, _ in sums)
        stated = Statement(
            f"S{number}", BANK, "XTS", self.on, self.on, Decimal(opening).scaleb(-2), Decimal(closing).scaleb(-2), lines
        )

        def take_in() -> None:
            import_statement(statement=stated, minor_units=2, at=self.now, by=FINANCE)
            self.balance = closing

        return take_in

    def resolve(self) -> Callable[[], Any] | None:
        """Take the best proposal; what left the bank is its charges or a refund."""
        line = self._any(open_lines())
        if line is None:
            return None
        if line.amount < 0:
            head = self.chance.choice(["charges", "refunds"])
            return lambda: book_bank_line(line=line, head=head, on=self.on, at=self.now, by=FINANCE)
        proposals = proposals_for([line])[line.pk]
        best = proposals[0].candidate if proposals else None
        target = Target(best.kind, best.id) if best else Target("none")
        return lambda: confirm_bank_line(line=line, target=target, on=self.on, by=FINANCE, at=self.now)

    # Chance

    def _payment(self, refs: list[ChargeRef], amount: int, method: str, **values: Any) -> Callable[[], Any]:
        key = self._key()
        return lambda: record_payment(
            charges=refs, amount=amount, currency="XTS", method=method, payer_name="Ana Costa", received_on=self.on,
            by=CASHIER, at=self.now, key=key, reference=key, **values,
        )  # fmt: skip

    def _due(self, stories: list[Story]) -> list[tuple[ChargeRef, int]]:
        return [
            (ChargeRef(due.file, due.key), due.open_amount)
            for story in stories
            for due in due_charges(story.now, self.on)
            if due.open_amount
        ]

    def _with_credit(self) -> Payment | None:
        return self._any(with_credit())

    def _part_of(self, payment: Payment) -> int:
        return self.chance.randint(1, max(1, credit_left(payment)))

    def _account(self) -> DepositAccount | None:
        return self._any(DepositAccount.objects.all())

    def _new_account(self) -> DepositAccount:
        return open_deposit_account(
            holder_name="Ana Costa", email="", low_balance=0, on=self.on, by=CASHIER, at=self.now, key=self._key()
        )

    def _any(self, rows: Any) -> Any:
        found = list(rows.order_by("pk"))
        return self.chance.choice(found) if found else None

    def _key(self) -> str:
        return f"month-{next(self.serial)}"

    def unexplained(self) -> list[str]:
        found = reconcile(on=self.on, is_today=True)
        return [fault.sentence % fault.facts for fault in found.faults]


ACTS = (
    "pay", "pay", "pay_from_deposit", "use_credit", "cancel", "give_back", "ask_back", "approve", "move", "suspend",
    "lay_up", "invoice", "wait_for_a_file", "waive", "statement", "resolve", "resolve",
)  # fmt: skip
