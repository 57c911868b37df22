"""Take in a bank statement. The same statement, or the same line in another, changes nothing the second time."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounting.api import JournalEntry, Source, moved, post
from openipo.domain.accounts.api import Actor
from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import BankAccount, BankLine, BankStatement
from openipo.domain.fees.permissions import require
from openipo.kernel.money.api import Money, MoneyError
from openipo.standards.statements.statement import Statement, StatementLine


@dataclass(frozen=True)
class Imported:
    """What came of it: lines that are new and lines that were known already."""

    statement: int
    new: int
    known: int
    pending: int = 0


@transaction.atomic
def import_statement(
    *, statement: Statement, minor_units: int, at: datetime, by: Actor, file_name: str = ""
) -> Imported:
    """Record the statement and its new lines. Raises `PaymentRefused` where it is of no account of the office."""
    require(by, "keep-books")
    account = _account(statement)
    if not statement.adds_up:
        raise PaymentRefused(
            gettext_noop("Statement %(identifier)s does not add up: its lines do not lead from opening to closing."),
            identifier=statement.identifier,
        )
    keys = line_keys(account, statement.lines)
    digest = hashlib.sha256("\n".join(keys).encode()).hexdigest()
    identifier = statement.identifier or f"{statement.opens_on}-{digest[:12]}"
    known = BankStatement.objects.filter(account=account, identifier=identifier).first()
    if known is not None:
        return _known(known, digest, len(keys))
    taken = set(BankLine.objects.filter(key__in=keys).values_list("key", flat=True))
    is_first = not account.statements.exists()
    written = BankStatement.objects.create(
        account=account,
        identifier=identifier,
        opens_on=statement.opens_on,
        closes_on=statement.closes_on,
        opening=_minor_or_none(statement.opening, account, minor_units),
        closing=_minor_or_none(statement.closing, account, minor_units),
        digest=digest,
        file_name=file_name[:200],
        imported_at=at,
        imported_by=by.id,
    )
    lines = [
        _line(written, position, key, each, minor_units)
        for position, (key, each) in enumerate(zip(keys, statement.lines, strict=True), start=1)
        if key not in taken
    ]
    BankLine.objects.bulk_create(lines, batch_size=500)
    if is_first:
        _bring_forward(written, at, by)
    return Imported(written.pk, len(lines), len(keys) - len(lines), statement.pending)


def line_keys(account: BankAccount, lines: Iterable[StatementLine]) -> list[str]:
    """What tells one line from another: the bank's own reference, else all it says and which of its likes it is."""
    seen: Counter[str] = Counter()
    keys = []
    for line in lines:
        said = "|".join(
            (str(line.booked_on), f"{line.amount:f}", line.other_name, line.other_account, line.reference, line.text)
        )
        name = line.bank_reference or hashlib.sha256(said.encode()).hexdigest()[:40]
        seen[name] += 1
        keys.append(f"{account.number}:{name[:120]}:{seen[name]}")
    return keys


def _account(statement: Statement) -> BankAccount:
    """The account, locked: two imports at once would both think a line new."""
    found = BankAccount.objects.select_for_update().filter(number=statement.account).first()
    if found is None:
        raise PaymentRefused(
            gettext_noop("The statement is of account %(number)s, which is none of this office's."),
            number=statement.account,
        )
    if statement.currency and statement.currency != found.currency:
        raise PaymentRefused(
            gettext_noop("Account %(number)s is kept in %(currency)s."), number=found.number, currency=found.currency
        )
    return found


def _known(known: BankStatement, digest: str, lines: int) -> Imported:
    if known.digest != digest:
        raise PaymentRefused(
            gettext_noop("Statement %(identifier)s was imported before with other lines."),
            identifier=known.identifier,
        )
    return Imported(known.pk, 0, lines)


def _line(statement: BankStatement, position: int, key: str, line: StatementLine, minor_units: int) -> BankLine:
    return BankLine(
        statement=statement,
        key=key,
        position=position,
        booked_on=line.booked_on,
        amount=_minor(line.amount, statement.account, minor_units),
        currency=line.currency or statement.account.currency,
        other_name=line.other_name[:300],
        other_account=line.other_account[:60],
        reference=line.reference[:200],
        text=line.text,
    )


def _minor_or_none(amount: Decimal | None, account: BankAccount, minor_units: int) -> int | None:
    return None if amount is None else _minor(amount, account, minor_units)


def _minor(amount: Decimal, account: BankAccount, minor_units: int) -> int:
    try:
        return Money.parse(f"{amount:f}", account.currency, minor_units=minor_units).minor
    except MoneyError as wrong:
        raise PaymentRefused(
            gettext_noop("%(amount)s is no sum in %(currency)s."), amount=amount, currency=account.currency
        ) from wrong


def _bring_forward(statement: BankStatement, at: datetime, by: Actor) -> JournalEntry | None:
    """The books begin with what the account held before its first statement."""
    number, currency = statement.account.number, statement.account.currency
    lines = moved(statement.opening or 0, currency, debit=("bank", number), credit=("opening", ""))
    return post(Source(f"opening:{number}", "opening"), lines, on=statement.opens_on, at=at, by=by)
