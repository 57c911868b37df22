"""The line of a bank statement that a person is about to say something of."""

from openipo.domain.accounts.api import Actor
from openipo.domain.fees.models import BankLine
from openipo.domain.fees.permissions import require


def locked_line(line: BankLine, by: Actor) -> BankLine:
    """The line, which nobody else can resolve before this transaction ends."""
    require(by, "keep-books")
    return BankLine.objects.select_for_update().get(pk=line.pk)
