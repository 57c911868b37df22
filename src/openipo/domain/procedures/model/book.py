"""A law book as plain values, exactly as its text says it (`docs/lawyer/law-book.md`). Immutable once loaded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from openipo.domain.procedures.model.state import Text
from openipo.kernel.calendar.api import Period


@dataclass(frozen=True)
class Source:
    """Where a provision stands in the text, for messages: file (relative to the book) and line."""

    file: str
    line: int


@dataclass(frozen=True)
class Ask:
    """A fact that a step or a request asks for.

    `kinds` are the kinds of interests, `roles` the roles of parties, that may be chosen (empty: any); a party that is
    not `on_file` already is new to the file.
    """

    id: str
    type: str
    label: Text
    required: bool = False
    role: str = ""  # of a party: the role in which whoever is named becomes party to the proceeding
    options: tuple[Mapping[str, Any], ...] = ()
    help: Text = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    on_file: bool = False


@dataclass(frozen=True)
class PhaseTask:
    role: str
    label: Text
    within: Period | None = None


@dataclass(frozen=True)
class Phase:
    id: str
    label: Text
    public: Text
    law: str
    final: bool = False
    outcome: str = ""
    register_status: str = ""
    is_public: bool = False
    task: PhaseTask | None = None
    source: Source | None = None


@dataclass(frozen=True)
class ItemChange:
    """Which goods items a step may touch, their status after, and that of those it leaves aside ("" unchanged).

    `decided_in` keeps it to what one decision touched: the latest of the proceeding "itself", or of the proceeding that
    is named under that question of the form ("against"). `to` may then be "before": as they stood before that decision.
    """

    came_from: tuple[str, ...]
    to: str
    rest: str = ""
    decided_in: str = ""


@dataclass(frozen=True)
class StatedEffect:
    """A change of the register that a step calls for.

    `facts` the book itself states, before anybody else. `label` is what it calls the thing entered; `keeps` are the
    questions whose answers the register keeps with it, each in the words in which it was asked.
    """

    name: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    label: Text = field(default_factory=dict)
    keeps: tuple[str, ...] = ()


@dataclass(frozen=True)
class StateChange:
    """Which designated states a step may touch, their status after, and that of those it leaves aside."""

    came_from: tuple[str, ...]
    to: str
    rest: str = ""


ITSELF, BEFORE = "itself", "before"  # words of `decided_in` and of `to`
CHECK_ANSWERS = ("holds", "fails", "not-applicable")  # what can be answered to a question of a checklist


@dataclass(frozen=True)
class AnswersNeeded:
    """The questions that must be answered before a step, and the answers that let it pass.

    `of` names phases ("application.examination": all its questions) or single questions by their id.
    """

    of: tuple[str, ...]
    answers: tuple[str, ...] = CHECK_ANSWERS


@dataclass(frozen=True)
class Step:
    id: str
    label: Text
    law: str
    came_from: tuple[str, ...]  # `from` in the text; ("*",) any phase that is not final
    to: str = ""
    by: tuple[str, ...] = ()
    when: str = ""
    only_if: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    refused_if: tuple[str, ...] = ()
    paid: tuple[str, ...] = ()
    served: tuple[str, ...] = ()
    clock_running: tuple[str, ...] = ()
    clock_over: tuple[str, ...] = ()
    none_open: tuple[str, ...] = ()
    answered: AnswersNeeded | None = None
    four_eyes: bool = False
    confirmed_by: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    items: ItemChange | None = None
    states: StateChange | None = None
    effects: tuple[StatedEffect, ...] = ()
    takes_effect_on: str = ""  # an occurrence: its effects count from that day, not from the day of the step
    sets: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    fees: tuple[str, ...] = ()
    gazette: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    panel: bool = False  # decided by the members of the proceeding's panel, by majority
    suspends_itself: bool = False  # its proceeding stands still from the step on
    resumes_itself: bool = False  # ... and goes on with this one
    while_suspended: bool = False  # may be taken while the proceeding stands still
    reopens: bool = False  # may lead out of a final phase
    together: bool = False  # may be asked for on many files by one request
    source: Source | None = None

    @property
    def is_automatic(self) -> bool:
        return bool(self.when)

    @property
    def needs_others(self) -> bool:
        """Is it only proposed by the one who takes it?"""
        return self.four_eyes or self.panel


@dataclass(frozen=True)
class Extension:
    period: Period
    times: int
    step: str
    law: str
    fee: str = ""


@dataclass(frozen=True)
class Grace:
    period: Period
    law: str
    surcharge: str = ""


@dataclass(frozen=True)
class Relief:
    kind: str
    period: Period
    step: str
    law: str
    fee: str = ""


@dataclass(frozen=True)
class Reminder:
    """A letter, or an alarm that is work for a role, so long before the last day or so long after the clock began."""

    before: Period | None = None
    after: Period | None = None
    letter: str = ""
    task: PhaseTask | None = None

    @property
    def name(self) -> str:
        """What the clock remembers of it once it was given."""
        said = self.letter or (self.task.role if self.task else "")
        if self.before:
            return f"{said}@{self.before.count}-{self.before.unit}"
        return f"{said}@after-{self.after.count}-{self.after.unit}" if self.after else said


@dataclass(frozen=True)
class Clock:
    id: str
    label: Text
    law: str
    starts_on: str
    period: Period
    only_in: tuple[str, ...] = ()  # phases; in any other it does not start
    rolls_over: bool = True
    whose: str = "applicant"
    met_by: tuple[str, ...] = ()
    stopped_by: tuple[str, ...] = ()
    if_missed: str = ""
    no_consequence: Text = field(default_factory=dict)
    extension: Extension | None = None
    suspension: str = "stop"
    grace: Grace | None = None
    relief: Relief | None = None
    reminders: tuple[Reminder, ...] = ()
    source: Source | None = None


@dataclass(frozen=True)
class Procedure:
    id: str
    label: Text
    law: str
    opens: str
    first_phase: str
    phases: Mapping[str, Phase]
    steps: Mapping[str, Step]
    clocks: Mapping[str, Clock]
    from_phases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    asked_by: tuple[str, ...] = ()
    at_once: int = 1
    suspends: tuple[str, ...] = ()
    series: str = ""
    form: tuple[Ask, ...] = ()
    filed_as: tuple[
        str, ...
    ] = ()  # `for` in the text: what a file that begins in it was filed as; empty: an application
    scope: str = "file"
    fees: tuple[str, ...] = ()  # charged on opening
    letters: tuple[str, ...] = ()  # drafted on opening
    gazette: tuple[str, ...] = ()  # queued on opening
    requires: tuple[str, ...] = ()  # rules that must hold to open it
    together: bool = False  # may be asked for on many files by one request
    items_from: tuple[str, ...] = ()  # statuses of goods that the request may name; empty: all that have not ended
    holds_goods: bool | None = None  # whether the goods it is about stay on the file while it is open
    source: Source | None = None

    @property
    def roles(self) -> Mapping[str, Text]:
        """The roles in which its form and its steps name parties to the proceeding, each with its words."""
        asks = [*self.form, *(ask for step in self.steps.values() for ask in step.asks)]
        return {ask.role: ask.label for ask in reversed(asks) if ask.role}

    @property
    def is_dispute(self) -> bool:
        """Do the goods it is about stay on the file while it is open?

        Where the book does not say: yes, for what somebody else than applicant or holder asks about certain goods.
        """
        if self.holds_goods is not None:
            return self.holds_goods
        return self.scope == "items" and not {"applicant", "holder"}.intersection(self.asked_by)


@dataclass(frozen=True)
class PricePart:
    of: str
    above: int
    amount: Decimal
    label: Text


@dataclass(frozen=True)
class PriceRow:
    when: Mapping[str, Any]
    base: Decimal
    each: tuple[PricePart, ...] = ()


@dataclass(frozen=True)
class Price:
    valid_from: date
    valid_until: date | None
    rows: tuple[PriceRow, ...]


@dataclass(frozen=True)
class StateShare:
    """How much of what is due by state goes to the states concerned, in equal parts."""

    per_cent: int
    law: str


@dataclass(frozen=True)
class Fee:
    id: str
    label: Text
    law: str
    payer: str
    price_on: str
    prices: tuple[Price, ...]
    charged_by_filing: bool = False
    refundable: bool = False
    share: StateShare | None = None
    source: Source | None = None


@dataclass(frozen=True)
class Letter:
    id: str
    label: Text
    law: str
    to: str
    signed_by: tuple[str, ...]
    texts: Mapping[str, str]  # language -> text
    second_eyes: bool = False
    served_by: str = "post"
    source: Source | None = None


@dataclass(frozen=True)
class Section:
    id: str
    label: Text
    law: str
    order: int
    inid: tuple[str, ...]
    public_only: bool = False  # nothing is queued while the file is not open to the public
    source: Source | None = None


@dataclass(frozen=True)
class Ground:
    id: str
    kind: str
    law: str
    label: Text
    text: Text
    usual_for: tuple[str, ...] = ()  # kinds of earlier rights for which it is proposed where nobody says otherwise
    source: Source | None = None


@dataclass(frozen=True)
class Check:
    id: str
    phase: str  # "application.formalities"
    law: str
    question: Text
    rule: str = ""
    ground: str = ""
    about_goods: bool = False  # an answer given before the goods were put into other words counts no more
    source: Source | None = None


@dataclass(frozen=True)
class Series:
    id: str
    pattern: str
    restarts: str
    law: str
    st13_type: str = ""


@dataclass(frozen=True)
class Declaration:
    """What an applicant may declare with an application, under the name by which rules and prices see it."""

    id: str
    label: Text
    law: str


@dataclass(frozen=True)
class Term:
    """How long protection lasts: `period` from the day `starts_from` names; a renewal adds it to the end before."""

    period: Period
    starts_from: str  # filed | registered
    law: str


@dataclass(frozen=True)
class Provision:
    """Whether what the book says of a provision was held against the law itself, and where that was looked up.

    `id` is the citation as the book writes it; it stands for what lies below it too ("Act s.12" for "Act s.12(1)").
    """

    id: str
    standing: str  # verified | unverified | invented
    found_in: str = ""  # the source: a law's text, a gazette, an address
    note: Text = field(default_factory=dict)
    source: Source | None = None


@dataclass(frozen=True)
class Revision:
    """The law of one book as it stands from a day on: complete, with the amendments laid over what they amend."""

    id: str
    title: Text
    law: str
    in_force_from: date
    procedures: Mapping[str, Procedure]
    fees: Mapping[str, Fee]
    letters: Mapping[str, Letter]
    sections: Mapping[str, Section]
    grounds: Mapping[str, Ground]
    checks: Mapping[str, Check]
    series: Mapping[str, Series]
    provisions: Mapping[str, Provision] = field(default_factory=dict)
    amends: str = ""
    transition: Text = field(default_factory=dict)
    term: Term | None = None
    declares: tuple[Declaration, ...] = ()
    designates: bool = False  # does an application name the member states in which it is to have effect?
    digest: str = ""  # of the text, so that a published revision cannot change unseen

    @property
    def usual_grounds(self) -> Mapping[str, str]:
        """The ground that an earlier right usually gives: kind of right -> ground."""
        return {kind: ground.id for ground in self.grounds.values() for kind in ground.usual_for}

    @property
    def roles(self) -> Mapping[str, Text]:
        """The roles in which proceedings have parties, each with the words of the form that names it."""
        return {role: label for procedure in self.procedures.values() for role, label in procedure.roles.items()}


@dataclass(frozen=True)
class MemberState:
    """A state for which the office acts: since when, until when, and since when its own law gives effect to that.

    Both days may be open: `until` where the state has not left, `domesticated` where its law says nothing (yet).
    """

    code: str  # ST.3
    name: Text
    member_from: date
    until: date | None = None
    domesticated: date | None = None
    authority: tuple[str, ...] = ()  # name and address of its own office, to which letters go
    law: str = ""

    def is_member(self, on: date) -> bool:
        return self.member_from <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True)
class Office:
    """An IP office: who it is, how it speaks, and its calendar."""

    id: str
    code: str  # ST.3
    name: Text
    languages: tuple[str, ...]
    currency: str  # ISO 4217
    minor_units: int
    time_zone: str
    address: tuple[str, ...]
    roles: Mapping[str, Text]
    separations: tuple[Mapping[str, Any], ...] = ()
    contact: Mapping[str, str] = field(default_factory=dict)
    member_states: tuple[MemberState, ...] = ()
    international_bureau: tuple[str, ...] = ()  # name and address, where the office writes to it

    def member_state(self, code: str) -> MemberState | None:
        return next((state for state in self.member_states if state.code == code), None)

    def members_on(self, on: date) -> tuple[MemberState, ...]:
        """The states that may be designated on the day."""
        return tuple(state for state in self.member_states if state.is_member(on))
