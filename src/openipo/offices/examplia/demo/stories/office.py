"""What waits on the desks beside the files: money from the bank, people entered twice, names to look out for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from openipo.domain.cases.api import due_charges, open_deposit_account, the_office
from openipo.domain.fees.api import BankAccount, Payment, import_statement, top_up_deposit
from openipo.domain.persons.api import watch_name
from openipo.offices.examplia.demo import cast
from openipo.offices.examplia.demo.desk import Desk
from openipo.standards.statements.statement import Statement, StatementLine

ACCOUNT = "XX00 0000 0000 0001"


def paid_at_the_bank(desk: Desk) -> Iterator[int]:
    """The fee of an application stands on the bank's statement; nobody has confirmed yet what it is for."""
    file = desk.receive()
    yield 3
    at_hand, office = desk.at_hand(file), the_office()
    owed = sum(due.open_amount for due in due_charges(at_hand, desk.on))
    amount = Decimal(owed).scaleb(-office.minor_units)
    yesterday = desk.on - timedelta(days=1)
    said = f"Fees {at_hand.content.number}"
    line = StatementLine(yesterday, amount, office.currency, other_name=at_hand.content.applicants[0].name, text=said)
    identifier = f"{yesterday:%Y-%m-%d} {at_hand.content.number}"
    statement = Statement(identifier, ACCOUNT, office.currency, yesterday, yesterday, None, None, (line,))
    BankAccount.objects.get_or_create(number=ACCOUNT, defaults={"name": "Fees", "currency": office.currency})
    import_statement(statement=statement, minor_units=office.minor_units, at=desk.now(), by=cast.FINANCE.actor)


def deposit_account(desk: Desk) -> Iterator[int]:
    """A firm that files often lays money up with the Office."""
    firm = desk.counter.a_party("p1", "applicant")
    by, key = cast.CASHIER.actor, f"deposit {firm.name} {desk.on}"
    account = open_deposit_account(
        holder_name=firm.name, email=firm.email, low_balance=10000, on=desk.on, by=by, at=desk.now(), key=key
    )
    payment = Payment.objects.get(pk=desk.take(250000, firm.name))
    top_up_deposit(account=account, payment=payment, amount=payment.amount, on=desk.on, at=desk.now(), by=by, key=key)
    yield 0


def entered_twice(desk: Desk) -> Iterator[int]:
    """One owner applies twice, and is written differently the second time."""
    owner = desk.counter.a_party("p1", "applicant")
    desk.receive(applicant=owner)
    yield 1
    desk.receive(applicant=replace(owner, name=f"{owner.name}.".replace(" Ltd", " Limited")))


def carelessly_filed(desk: Desk) -> Iterator[int]:
    """A name in capitals and an address without a town: the quality desk finds both."""
    owner = desk.counter.a_party("p1", "applicant")
    name = f"{owner.name} and Partners".upper()  # short names in capitals may be abbreviations
    careless = replace(owner, name=name, address=replace(owner.address, city=""))
    desk.receive(applicant=careless)
    yield 0


def watched(desk: Desk) -> Iterator[int]:
    """The registrar looks out for somebody, who then applies."""
    somebody = desk.counter.a_party("p1", "applicant")
    watch_name(
        name=somebody.name,
        kind=somebody.kind,
        because="Sends invoices that look like those of the Office.",
        seen_by=("reception_clerk", "formalities_officer", "examiner"),
        by=cast.REGISTRAR.actor,
        at=desk.now(),
    )
    yield 2
    desk.receive(applicant=somebody)
