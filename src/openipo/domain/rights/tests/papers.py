"""Files on paper, which effects reach from one to the other; nothing is recorded."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.parties.api import Address, Party
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.api import (
    EffectContext,
    FileState,
    NewFile,
    application_received,
    carry_out,
    file_opened,
    fold_with,
)
from openipo.domain.rights.testing import TEN_YEARS, an_application, some_goods
from openipo.kernel.ledger.api import NewEvent

FILED, TODAY = date(2026, 3, 5), date(2026, 8, 3)
ANA = Party("p1", "applicant", "Ana Costa", "person", Address(("Quay 1",), "Porto", country="PT"))
BEN = replace(ANA, id="p2", name="Ben Dia")
LEA = Party("r1", "representative", "Lea Marques", acts_for=("p1", "p2"))
MAX = Party("r2", "representative", "Max Braun", acts_for=("p1",))
BELLA = {"name": "Bella Ltd", "address": {"lines": ["3 Pier"], "country": "XX"}, "unknown": "left out"}


class Papers:
    """Files on paper, by their numbers; nothing is recorded, effects reach from one to the other as in the house."""

    def __init__(self, *, disputed: Sequence[str] = (), is_registered: bool = True, **changes: Any) -> None:
        self.files: dict[str, list[NewEvent]] = {}
        self.disputed = frozenset(disputed)
        content = an_application(goods=some_goods(text="25: clothing; footwear\n18: bags"), **changes)
        self.files["TM1"] = [application_received(content, number="TM1", received_on=FILED, office="XX")]
        self.effect("accord-filing-date")
        if is_registered:
            self.effect("register")

    def effect(self, name: str, /, *, items: Sequence[str] = (), on: str = "TM1", **facts: Any) -> str:
        """The number of the file that it opened, if any."""
        before = set(self.files)
        context = EffectContext(
            lambda series: f"{series}-1", TEN_YEARS, self._open(on), self.state, self._tell, self.disputed
        )
        call = EffectCall(name, TODAY, "Act s.80", facts, tuple(items))
        self.files[on] += carry_out([], self.files[on], [call], context)
        return next(iter(set(self.files) - before), "")

    def _open(self, parent: str) -> Any:
        def open_file(asked: NewFile) -> str:
            number = f"TM{len(self.files) + 1}"
            numbers = {"number": number, "registration_number": "R1D" if asked.goes_on else ""}
            self.files[number] = [
                file_opened(asked, on=TODAY, numbers=numbers, office="XX", came_from={"number": parent})
            ]
            return number

        return open_file

    def _tell(self, number: str, events: Sequence[NewEvent]) -> None:
        self.files[number] += events

    def state(self, number: str = "TM1") -> FileState:
        return fold_with([], self.files[number])

    def live(self) -> list[str]:
        """Every live item of every file, by its words."""
        return sorted(item.text for number in self.files for item in self.state(number).live_goods)

    def owners(self, number: str = "TM1") -> dict[str, str]:
        return {party.name: party.share for party in self.state(number).applicants}


def by_halves(**changes: Any) -> Papers:
    return Papers(parties=(replace(ANA, share="1/2"), replace(BEN, share="1/2"), LEA, MAX), **changes)
