"""What the officers of the demonstration do, each act by the one whose role it is, through the real actions."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.api import (
    ChargeRef,
    FileAtHand,
    confirm_step,
    due_charges,
    issue_letter,
    look_at,
    open_proceeding,
    receive_application,
    record_payment,
    record_service,
    take_step,
)
from openipo.domain.correspondence.api import approve, letter_with_key, submit_for_approval
from openipo.domain.fees.api import open_cash_day
from openipo.domain.parties.api import Party
from openipo.domain.procedures.api import Step
from openipo.offices.examplia.demo import cast
from openipo.offices.examplia.demo.applications import Counter

BOOK = "examplia/trademark"
_BY_ROLE = {role: officer for officer in reversed(cast.OFFICERS) for role in officer.roles}


@dataclass
class Desk:
    """The office on one day. `on` moves forward; each act takes a minute, so that instants rise within the day."""

    chance: Random
    on: date
    until: date
    counter: Counter = field(init=False)
    acts: int = 0

    def __post_init__(self) -> None:
        self.counter = Counter(self.chance)

    def begin(self, day: date) -> None:
        """A new day at the office."""
        if day != self.on:
            self.on, self.acts = day, 0

    def days_until(self, before_end: int) -> int:
        """How long to wait so that so many days of the demonstration are left."""
        return max(0, (self.until - self.on).days - before_end)

    def now(self) -> datetime:
        self.acts += 1
        return datetime.combine(self.on, time(8), tzinfo=UTC) + timedelta(seconds=20 * self.acts)

    def receive(self, *, kind: str = "", abroad: bool | None = None) -> UUID:
        """An application over the counter; gives the file."""
        at = self.now()
        content = self.counter.an_application(at, kind=kind, abroad=abroad)
        received = receive_application(book=BOOK, content=content, received_on=self.on, by=cast.CLERK.actor, at=at)
        return received.file

    def at_hand(self, file: UUID) -> FileAtHand:
        return look_at(file)

    def step(self, file: UUID, step: str, *, proceeding: str = "application", **values: Any) -> None:
        """Take the step as an officer who may; where the law wants four eyes, a second officer confirms it."""
        proposal = self.propose(file, step, proceeding=proceeding, **values)
        if proposal:
            second = _BY_ROLE[self._provision(file, proceeding, step).confirmed_by[0]].actor
            confirm_step(file=file, proposal=proposal, on=self.on, by=second, at=self.now())

    def propose(self, file: UUID, step: str, *, proceeding: str = "application", **values: Any) -> str:
        """Take the step, or propose it where the law wants four eyes; gives the key of the proposal, if it is one."""
        by = self._officer(self._provision(file, proceeding, step).by)
        done = take_step(file=file, proceeding=proceeding, step=step, on=self.on, by=by, at=self.now(), **values)
        return done.proposal

    def _provision(self, file: UUID, proceeding: str, step: str) -> Step:
        at_hand = look_at(file)
        procedure = at_hand.case.proceedings[proceeding].procedure
        return at_hand.law.revision.procedures[procedure].steps[step]

    def open(self, file: UUID, procedure: str, *, facts: dict[str, Any], **values: Any) -> str:
        """A request comes in and opens a proceeding; gives its key."""
        by = cast.OPPOSITIONS if procedure == "opposition" else cast.FORMALITIES
        done = open_proceeding(
            file=file, procedure=procedure, on=self.on, by=by.actor, at=self.now(), facts=facts, **values
        )
        return done.proceeding

    def oppose(self, file: UUID, items: list[str] | None = None) -> str:
        """Somebody opposes the registration, for some goods or for all."""
        opponent: Party = self.counter.a_party(f"o{self.chance.randint(100, 999)}", "opponent")
        facts = {
            "opponent": {"name": opponent.name},
            "grounds": ["similar-mark"],
            "earlier_right": f"Mark no. {self.chance.randint(1000, 9999)}",
            "reasons": "The signs sound alike and the goods are sold in the same shops.",
        }
        chosen = items or [item for item, status in look_at(file).case.items.items() if status == "pending"]
        return self.open(file, "opposition", facts=facts, items=chosen, parties=[opponent])

    def pay(self, *files: UUID, part: int = 100) -> None:
        """Pay what is due on the files in one payment, or so many hundredths of it."""
        due = [charge for file in files for charge in due_charges(look_at(file), self.on) if charge.open_amount]
        if not due:
            return
        amount = sum(charge.open_amount for charge in due) * part // 100
        open_cash_day(on=self.on, currency=due[0].currency, opening_float=0, at=self.now(), by=cast.CASHIER.actor)
        record_payment(
            charges=[ChargeRef(charge.file, charge.key) for charge in due],
            amount=amount,
            currency=due[0].currency,
            method=self.chance.choice(["cash", "card", "transfer"]),
            payer_name=look_at(files[0]).content.applicants[0].name,
            received_on=self.on,
            by=cast.CASHIER.actor,
            at=self.now(),
            key=f"demonstration-{files[0]}-{self.on}-{self.acts}",
        )

    def post(self, file: UUID) -> None:
        """Issue every letter that waits on the file."""
        at_hand = look_at(file)
        for state in at_hand.case.letters.values():
            if state.issued_on is None:
                self._issue(file, state.key, at_hand.law.revision.letters[state.letter].signed_by)

    def deliver(self, file: UUID) -> None:
        """Record the service of every letter that was issued."""
        for state in look_at(file).case.letters.values():
            if state.issued_on is not None and state.served_on is None:
                means = self.chance.choice(["post", "post", "e-mail", "counter"])
                record_service(
                    file=file, letter=state.key, served_on=self.on, means=means, by=cast.CLERK.actor, at=self.now()
                )

    def _issue(self, file: UUID, key: str, signed_by: tuple[str, ...]) -> None:
        letter = letter_with_key(file, key)
        signers = [officer for officer in cast.OFFICERS if set(officer.roles) & set(signed_by)]
        signer = next(officer for officer in signers if officer.sign_in != letter.drafted_by or len(signers) == 1).actor
        if letter.second_eyes:
            submit_for_approval(letter=letter.pk, by=signer, at=self.now())
            second = next(officer for officer in signers if officer.sign_in not in (letter.drafted_by, signer.id))
            approve(letter=letter.pk, by=second.actor, at=self.now())
        issue_letter(file=file, letter=key, on=self.on, by=signer, at=self.now())

    def _officer(self, roles: tuple[str, ...]) -> Actor:
        """An officer of one of the roles; what a party does is recorded by the formalities officer."""
        for role in roles:
            if role in _BY_ROLE:
                return _BY_ROLE[role].actor
        if "opponent" in roles:
            return cast.OPPOSITIONS.actor
        return cast.FORMALITIES.actor
