"""What is to be paid on the files that somebody pays for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from openipo.domain.cases.api import ChargeRef, DueCharge, due_charges, look_at_many
from openipo.domain.fees.api import PaymentOrder
from openipo.domain.procedures.api import Text
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


class ChargeName(NamedTuple):
    """A charge as pages and receipts name it; `label` by language."""

    number: str
    label: Text


def charge_names(files: set[UUID]) -> Mapping[tuple[UUID, str], ChargeName]:
    """What each charge of the files is called, by file and key."""
    return {
        (charge.file, charge.key): ChargeName(charge.file_number, charge.label)
        for at_hand in look_at_many(files).values()
        for charge in due_charges(at_hand, at_hand.content.received_on or date.min)
    }
