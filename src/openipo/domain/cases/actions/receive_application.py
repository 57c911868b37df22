"""An application comes in: number, file, fees and receipt, in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.act import Act
from openipo.domain.cases.at_hand import FileAtHand
from openipo.domain.cases.errors import ReceptionRefused
from openipo.domain.cases.law import book_named, law_on, number_in, st13_of
from openipo.domain.cases.once import once
from openipo.domain.cases.permissions import require
from openipo.domain.cases.reception import enter_in_log
from openipo.domain.procedures.api import CaseState, Law, LawError, begun_by, start
from openipo.domain.rights.api import (
    ApplicationContent,
    FileState,
    application_received,
    content_as_json,
    document_linked,
    problems,
)
from openipo.kernel.ledger.api import open_chain

SERIES = "application"


@dataclass(frozen=True)
class ChargeLine:
    """A line of the fee statement: what is due, how much (minor units), why and under which provision."""

    key: str
    fee: str
    label: dict[str, str]
    amount: int
    currency: str
    because: dict[str, str]
    law: str


@dataclass(frozen=True)
class Received:
    """What the counter hands over: the number, and the statement of fees. `file` is the id of the file's chain."""

    file: UUID
    number: str
    st13: str
    received_on: date
    received_at: str
    received_by: str
    applicant: str
    mark: str
    charges: tuple[ChargeLine, ...]

    @property
    def total(self) -> int:
        """The sum of all charges, in minor units."""
        return sum(line.amount for line in self.charges)


@transaction.atomic
def receive_application(
    *,
    book: str,
    content: ApplicationContent,
    received_on: date,
    by: Actor,
    at: datetime,
    key: str = "",
    scans: Mapping[str, str] | None = None,
) -> Received:
    """Record an application and give it its number. The same `key` again gives the same answer and no second file.

    `book` is the law book's id ("<office>/trademark"); its revision in force on the day of receipt binds the file.
    `scans` are the papers handed in with it: the document's id, and what it is ("regulations").
    Raises `ReceptionRefused` with what is out of shape, `LogRefused` where the day's log is closed, `KeyReused`.
    """
    require(by, "receive")
    found = problems(content, right=book_named(book).right)
    if found:
        raise ReceptionRefused(gettext_noop("The application cannot be recorded as stated."), tuple(found))
    asked = {"book": book, "content": content_as_json(content), "received_on": received_on.isoformat()}
    if scans:
        asked["scans"] = dict(scans)

    def carry_out() -> dict[str, Any]:
        return _as_answer(_receive(book, content, scans or {}, received_on=received_on, by=by, at=at))

    return _from_answer(once("receive_application", key, asked, at=at, carry_out=carry_out))


def _receive(
    book: str, content: ApplicationContent, scans: Mapping[str, str], *, received_on: date, by: Actor, at: datetime
) -> Received:
    enter_in_log(received_on, by=by, at=at)
    law = law_on(book, received_on)
    file = open_chain("file")
    act = Act(FileAtHand(file, (), CaseState(), FileState(), law), received_on, at, by)
    series = series_of(law, content.filed_as)
    number = number_in(law, series, received_on)
    event = application_received(
        content,
        number=number.text,
        received_on=received_on,
        office=law.office.code,
        st13=st13_of(law, series, number),
        provision=law.revision.series[series].law,
        right=book_named(book).right,
    )
    papers = [document_linked(document, kind=kind, received_on=received_on) for document, kind in scans.items()]
    act.record([event, *papers])
    act.add(start(law, act.at_hand.facts, received_on, case=act.at_hand.case, number=number.text))
    return _statement(act.write(), by, at)


def series_of(law: Law, filed_as: str) -> str:
    """The series from which the file has its number. Raises `ReceptionRefused` where nothing begins with what came."""
    if not filed_as:
        return SERIES
    try:
        return begun_by(law, filed_as)[0].series or SERIES
    except LawError as unknown:
        raise ReceptionRefused(gettext_noop("The application cannot be recorded as stated."), ()) from unknown


def _statement(at_hand: FileAtHand, by: Actor, at: datetime) -> Received:
    """What the receipt says of a file just received."""
    content = at_hand.content
    return Received(
        file=at_hand.file,
        number=content.number,
        st13=content.st13,
        received_on=content.received_on or at.date(),
        received_at=at.isoformat(),
        received_by=by.name,
        applicant=", ".join(party.name for party in content.applicants),
        mark=content.mark.text if content.mark else "",
        charges=_charge_lines(at_hand),
    )


def _charge_lines(at_hand: FileAtHand) -> tuple[ChargeLine, ...]:
    """Every fee charged on the file, with its label from the book."""
    fees = at_hand.law.revision.fees
    return tuple(
        ChargeLine(
            state.key,
            state.fee,
            dict(fees[state.fee].label),
            state.amount,
            state.currency,
            dict(state.because),
            state.law,
        )
        for state in at_hand.case.fees.values()
    )


def _as_answer(received: Received) -> dict[str, Any]:
    lines = [vars(line) for line in received.charges]
    stated = {"file": str(received.file), "received_on": received.received_on.isoformat(), "charges": lines}
    return {**vars(received), **stated}


def _from_answer(answer: dict[str, Any]) -> Received:
    lines = tuple(ChargeLine(**line) for line in answer["charges"])
    stated = {"file": UUID(answer["file"]), "received_on": date.fromisoformat(answer["received_on"]), "charges": lines}
    return Received(**{**answer, **stated})
