"""What is to be paid on the files that somebody pays for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from openipo.domain.cases.api import ChargeRef, DueCharge, due_charges, look_at_many
from openipo.domain.fees.api import PaymentOrder
from openipo.domain.rights.api import File
from openipo.ui.api import in_language


@dataclass(frozen=True)
class DueLine:
    """A charge that can be ticked: `code` names it in a form."""

    charge: DueCharge
    payer: str

    @property
    def code(self) -> str:
        return f"{self.charge.file}|{self.charge.key}"

    @property
    def ref(self) -> ChargeRef:
        return ChargeRef(self.charge.file, self.charge.key)

    @property
    def label(self) -> str:
        return in_language(self.charge.label)

    @property
    def because(self) -> str:
        return in_language(self.charge.because)


def due_on(files: Iterable[UUID], on: date) -> list[DueLine]:
    """Every charge of these files on which something is open, at the price of the day, in the order of the files."""
    wanted = list(files)
    opened = look_at_many(wanted)
    lines = []
    for file in wanted:
        at_hand = opened.get(file)
        if at_hand is None:
            continue
        payer = ", ".join(party.name for party in at_hand.content.applicants)
        lines += [DueLine(charge, payer) for charge in due_charges(at_hand, on) if charge.open_amount]
    return lines


def codes_of_order(order: PaymentOrder) -> set[str]:
    """The charges that an order names."""
    return {f"{line.file}|{line.charge_key}" for line in order.lines.all()}


def numbers_of(files: Sequence[UUID]) -> dict[UUID, str]:
    """The number of each file."""
    return {file.pk: file.number for file in File.objects.filter(pk__in=files)}
