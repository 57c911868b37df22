"""What the officers of the demonstration do, each act by the one whose role it is, through the real actions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.api import (
    ChargeRef,
    FileAtHand,
    Wanted,
    answer_check,
    confirm_step,
    due_charges,
    issue_letter,
    look_at,
    open_proceeding,
    quote_collective_request,
    receive_application,
    receive_collective_request,
    record_payment,
    record_service,
    run_checks,
    take_step,
    the_office,
    work_off_collective_request,
)
from openipo.domain.correspondence.api import approve, letter_with_key, submit_for_approval
from openipo.domain.fees.api import open_cash_day
from openipo.domain.procedures.api import Step
from openipo.domain.rights.api import ApplicationContent
from openipo.offices.examplia.demo import cast
from openipo.offices.examplia.demo.applications import Counter
from openipo.offices.examplia.demo.names import a_word

BOOK = "examplia/trademark"
_DISPUTES = ("opposition", "invalidity", "revocation", "cancellation", "appeal", "court-case")
_IN_DISPUTES = {"opponent", "claimant", "appellant", "respondent"}
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

    def receive(self, **application: Any) -> UUID:
        """An application over the counter, as `Counter.an_application` makes it; gives the file."""
        at = self.now()
        return self.take_in(BOOK, self.counter.an_application(at, **application), at)

    def take_in(self, book: str, content: ApplicationContent, at: datetime) -> UUID:
        """An application under any book of the office; gives the file."""
        return receive_application(book=book, content=content, received_on=self.on, by=cast.CLERK.actor, at=at).file

    def at_hand(self, file: UUID) -> FileAtHand:
        return look_at(file)

    def step(self, file: UUID, step: str, *, proceeding: str = "application", **values: Any) -> None:
        """Take the step as an officer who may; where the law wants four eyes, a second officer confirms it."""
        proposal = self.propose(file, step, proceeding=proceeding, **values)
        if proposal:
            second = self._second_pair_of_eyes(self._provision(file, proceeding, step))
            confirm_step(file=file, proposal=proposal, on=self.on, by=second, at=self.now())

    def _second_pair_of_eyes(self, provision: Step) -> Actor:
        """An officer of a role that confirms, who is not the one who proposed; of a panel, another member of it."""
        first, roles = self._officer(provision.by), provision.confirmed_by or provision.by
        return next(each.actor for each in cast.OFFICERS if roles[0] in each.roles and each.sign_in != first.id)

    def propose(self, file: UUID, step: str, *, proceeding: str = "application", **values: Any) -> str:
        """Take the step, or propose it where the law wants four eyes; gives the key of the proposal, if it is one."""
        by = self._officer(self._provision(file, proceeding, step).by)
        done = take_step(file=file, proceeding=proceeding, step=step, on=self.on, by=by, at=self.now(), **values)
        return done.proposal

    def answer(self, file: UUID, phase: str, **otherwise: str) -> None:
        """The examiner answers the questions of the phase: yes, but for those that are named."""
        for check in run_checks(file, phase, on=self.on):
            said = otherwise.get(check.id.replace("-", "_"), "holds")
            by = cast.EXAMINER.actor
            answer_check(file=file, proceeding=check.proceeding, check=check.id, answer=said, by=by, at=self.now())

    def accept(self, file: UUID) -> None:
        """No ground stands against the mark: each question is answered, then the application is accepted."""
        self.answer(file, "application.examination", shape_is_free="not-applicable")
        self.step(file, "accept")

    def _provision(self, file: UUID, proceeding: str, step: str) -> Step:
        at_hand = look_at(file)
        procedure = at_hand.case.proceedings[proceeding].procedure
        return at_hand.law.revision.procedures[procedure].steps[step]

    def open(self, file: UUID, procedure: str, *, facts: dict[str, Any], **values: Any) -> str:
        """A request comes in and opens a proceeding; gives its key."""
        by = cast.OPPOSITIONS if procedure in _DISPUTES else cast.FORMALITIES
        done = open_proceeding(
            file=file, procedure=procedure, on=self.on, by=by.actor, at=self.now(), facts=facts, **values
        )
        return done.proceeding

    def oppose(self, file: UUID, items: list[str] | None = None) -> str:
        """Somebody opposes the registration, for some goods or for all."""
        opponent = self.counter.somebody("opponent")
        chosen = items or [item for item, status in look_at(file).case.items.items() if status == "pending"]
        facts = {"opponent": opponent, **self.an_earlier_right(opponent["name"], chosen)}
        return self.open(file, "opposition", facts=facts, items=chosen)

    def an_earlier_right(self, holder: str, items: list[str]) -> dict[str, Any]:
        """An earlier mark, on which an opposition or a claim of invalidity rests, with the reasons."""
        earlier = {
            "kind": "earlier-mark",
            "number": f"{self.chance.randint(1000, 9999):06d}",
            "office": "XX",
            "sign": a_word(self.chance),
            "holder": holder,
            "grounds": ["similar-mark"],
            "items": items,
        }
        return {
            "earlier_rights": [earlier],
            "reasons": "The signs sound alike and the goods are sold in the same shops.",
        }

    def pay(self, *files: UUID, part: int = 100) -> None:
        """Pay what is due on the files in one payment, or so many hundredths of it."""
        due = [charge for file in files for charge in due_charges(look_at(file), self.on) if charge.open_amount]
        if not due:
            return
        amount = sum(charge.open_amount for charge in due) * part // 100
        charges = [ChargeRef(charge.file, charge.key) for charge in due]
        method = self.chance.choice(["cash", "card", "transfer"])
        self.take(amount, look_at(files[0]).content.applicants[0].name, charges=charges, method=method)

    def take(self, amount: int, payer: str, *, charges: Sequence[ChargeRef] = (), method: str = "transfer") -> int:
        """Money comes in at the till, for these charges or to be used later; gives the payment."""
        currency = the_office().currency
        open_cash_day(on=self.on, currency=currency, opening_float=0, at=self.now(), by=cast.CASHIER.actor)
        paid = record_payment(
            charges=charges,
            amount=amount,
            currency=currency,
            method=method,
            payer_name=payer,
            received_on=self.on,
            by=cast.CASHIER.actor,
            at=self.now(),
            key=f"demonstration-{self.on}-{self.acts}",
        )
        return paid.payment

    def ask_together(self, files: list[UUID], wanted: Wanted, *, facts: dict[str, Any] | None = None) -> None:
        """One request for many files, quoted, paid in one sum, and worked off."""
        contents = [look_at(file).content for file in files]
        by = cast.CLERK.actor
        request = receive_collective_request(
            book=BOOK,
            wanted=wanted,
            numbers=[content.registration_number for content in contents],
            received_on=self.on,
            by=by,
            at=self.now(),
            key=f"demonstration-{self.on}-{self.acts}",
            facts=facts,
        ).pk
        quote = quote_collective_request(request=request, on=self.on, by=by, at=self.now())
        payment = self.take(quote.amount, contents[0].applicants[0].name)
        work_off_collective_request(request=request, on=self.on, by=by, at=self.now(), payment=payment)

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
        if _IN_DISPUTES & set(roles):
            return cast.OPPOSITIONS.actor
        return cast.FORMALITIES.actor
