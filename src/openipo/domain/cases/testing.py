"""Files for tests, brought into any phase by the real actions. Also plays in the demonstration."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from django.conf import settings

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.actions.answer_check import answer_check
from openipo.domain.cases.actions.confirm_step import confirm_step
from openipo.domain.cases.actions.issue_letter import issue_letter
from openipo.domain.cases.actions.open_proceeding import open_proceeding
from openipo.domain.cases.actions.publish_entries import EntryRef, publish_entries
from openipo.domain.cases.actions.receive_application import receive_application
from openipo.domain.cases.actions.record_payment import Paid, record_payment
from openipo.domain.cases.actions.record_service import record_service
from openipo.domain.cases.actions.take_step import take_step
from openipo.domain.cases.actions.tick import TickReport, tick
from openipo.domain.cases.at_hand import FileAtHand, look_at
from openipo.domain.cases.done import Done
from openipo.domain.cases.money import ChargeRef, due_charges
from openipo.domain.cases.queries.checks import run_checks
from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import ApplicationContent, GoodsItem, Mark

BOOK = f"{settings.OFFICE}/trademark"
FILED_ON = date(2026, 3, 5)
_serial = count(1)


def officer(*roles: str, name: str = "") -> Actor:
    """An officer who holds these roles, named after the first."""
    return Actor(id=name or roles[0], name=(name or roles[0]).replace("_", " ").title(), roles=frozenset(roles))


CLERK = officer("reception_clerk")
CASHIER = officer("cashier")
FINANCE = officer("finance_officer")
FORMALITIES = officer("formalities_officer")
CLASSIFIER = officer("classifier")
EXAMINER = officer("examiner")
SENIOR = officer("senior_examiner")
PUBLISHER = officer("publication_officer")
OPPOSITIONS = officer("opposition_officer")
REGISTRAR = officer("registrar")
MANAGER = officer("manager")


def at(on: date, hour: int = 9) -> datetime:
    """An instant on a day."""
    return datetime.combine(on, time(hour), tzinfo=UTC)


def an_application(text: str = "ALBA", *, classes: Sequence[int] = (25,), **values: Any) -> ApplicationContent:
    """A word mark for goods in these classes, one item in each."""
    applicant = Party(id="p1", role="applicant", name="Ana Costa", address=Address(("1 Quay",), "Port", country="XX"))
    goods = tuple(GoodsItem(f"{number}-1", number, f"goods of class {number}") for number in classes)
    return ApplicationContent(**{"mark": Mark("word", text), "parties": (applicant,), "goods": goods, **values})


def an_opponent(name: str = "Bold Brands Ltd") -> Party:
    return Party(id="o1", role="opponent", name=name, address=Address(("2 Pier",), "Port", country="XX"))


@dataclass
class Story:
    """One file as it is told: each act happens on the day `on`, which acts may move forward."""

    file: UUID
    number: str
    on: date

    @property
    def now(self) -> FileAtHand:
        return look_at(self.file)

    @property
    def phases(self) -> dict[str, str]:
        return {key: state.phase for key, state in self.now.case.proceedings.items()}

    def step(self, name: str, by: Actor, *, proceeding: str = "application", **values: Any) -> Done:
        """Take a step. `facts`, `items`, `expected_length` and `key` may be given."""
        return take_step(file=self.file, proceeding=proceeding, step=name, on=self.on, by=by, at=at(self.on), **values)

    def answer(self, *phases: str, answer: str = "holds", by: Actor = EXAMINER) -> None:
        """Answer every question of these phases ("application.examination") alike."""
        for check in (each for phase in phases for each in run_checks(self.file, phase, on=self.on)):
            answer_check(
                file=self.file, proceeding=check.proceeding, check=check.id, answer=answer, by=by, at=at(self.on)
            )

    def accept(self, by: Actor = EXAMINER, **values: Any) -> Done:
        """Answer the questions of the examination, then accept, as the law wants it."""
        self.answer("application.examination", by=by)
        return self.step("accept", by, **values)

    def confirm(self, proposal: str, by: Actor) -> Done:
        return confirm_step(file=self.file, proposal=proposal, on=self.on, by=by, at=at(self.on))

    def pay(self, *fees: str, amount: int | None = None, key: str = "", by: Actor = FINANCE) -> Paid:
        """Pay what is open of these fees (by their ids), or so much of it, by transfer."""
        due = [charge for charge in due_charges(self.now, self.on) if charge.fee in fees and charge.open_amount]
        return record_payment(
            charges=[ChargeRef(charge.file, charge.key) for charge in due],
            amount=sum(charge.open_amount for charge in due) if amount is None else amount,
            currency="XTS",
            method="transfer",
            payer_name="Ana Costa",
            received_on=self.on,
            by=by,
            at=at(self.on),
            key=key or f"story-{next(_serial)}-{self.file}",
        )

    def serve(self, letter: str, *, signed_by: Actor, means: str = "post") -> Done:
        """Issue the last letter of that id and record its service, both on the day."""
        key = [state.key for state in self.now.case.letters.values() if state.letter == letter][-1]
        issue_letter(file=self.file, letter=key, on=self.on, by=signed_by, at=at(self.on))
        return record_service(file=self.file, letter=key, served_on=self.on, means=means, by=signed_by, at=at(self.on))

    def publish(self, section: str, issue: str = "2026/1") -> int:
        """The issue with the entries of that section appears on the day."""
        waiting = [state.key for state in self.now.case.entries.values() if state.section == section]
        entries = [EntryRef(self.file, key) for key in waiting]
        return publish_entries(issue=issue, entries=entries, on=self.on, by=PUBLISHER, at=at(self.on))

    def oppose(self, *items: str, opponent: Party | None = None) -> Done:
        """Somebody opposes for these goods (all of them if none are named)."""
        party = opponent or an_opponent()
        facts = {"opponent": {"name": party.name}, "grounds": ["similar-mark"], "reasons": "Too close."}
        chosen = items or tuple(self.now.case.items)
        return open_proceeding(
            file=self.file,
            procedure="opposition",
            on=self.on,
            by=OPPOSITIONS,
            at=at(self.on),
            facts=facts,
            items=chosen,
            parties=[party],
        )

    def wait_until(self, day: date) -> TickReport:
        """Time passes on this file up to the day."""
        self.on = day
        return tick(on=day, at=at(day), files=[self.file])


def _to_formalities(story: Story) -> None:
    story.step("accord-filing-date", FORMALITIES)
    story.pay("filing")


def _to_published(story: Story) -> None:
    story.on += timedelta(days=14)
    story.publish("accepted")


def _to_allowed(story: Story) -> None:
    period = next(clock for clock in story.now.case.clocks.values() if clock.clock == "opposition-period")
    story.wait_until((period.expires_on or story.on) + timedelta(days=1))


PATH: tuple[tuple[str, Callable[[Story], object]], ...] = (
    ("received", lambda story: None),
    ("formalities", _to_formalities),
    ("classification", lambda story: story.step("pass-formalities", FORMALITIES)),
    ("examination", lambda story: story.step("confirm-classification", CLASSIFIER)),
    ("accepted", lambda story: story.accept()),
    ("published", _to_published),
    ("allowed", _to_allowed),
    ("registered", lambda story: story.step("register", REGISTRAR)),
)


def a_case(in_phase: str = "received", *, filed_on: date = FILED_ON, **application: Any) -> Story:
    """A file of the demonstration country whose application stands in the phase, with its fees paid on the way."""
    received = receive_application(
        book=BOOK, content=an_application(**application), received_on=filed_on, by=CLERK, at=at(filed_on)
    )
    story = Story(received.file, received.number, filed_on)
    for phase, bring in PATH:
        bring(story)
        if phase == in_phase:
            return story
    raise LookupError(f"No way leads to the phase {in_phase!r}; known are {', '.join(name for name, _ in PATH)}.")
