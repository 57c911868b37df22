"""What the law asks of a file in the phases chosen: since when, each time limit, what is owed, who asked for what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.files.asking.choices import Choices
from openipo.apps.backoffice.files.asking.form import NOTHING
from openipo.apps.backoffice.files.asking.kinds import KINDS
from openipo.apps.backoffice.files.older.choosing import Chosen, Stands
from openipo.domain.cases.api import BackFile, clocks_in_phase
from openipo.domain.procedures.api import (
    MISSED,
    NEVER,
    OVER,
    RUNS,
    ClockProposal,
    Law,
    Standing,
    StatedClock,
    StatedFee,
    StatedProceeding,
    fees_that_bar,
)
from openipo.ui.api import DayInput, in_language

PLACES = (1, 2)  # so many fees are asked about in one proceeding
ANSWER = {
    RUNS: _("It runs"),
    OVER: _("It is over"),
    NEVER: _("It never began"),
    MISSED: _("It was missed: the right has lapsed"),
}


@dataclass(frozen=True)
class ClockPart:
    """One time limit as it is asked about: what the law makes of it, and its fields."""

    proposal: ClockProposal
    name: str

    def bound(self, form: forms.Form) -> list[forms.BoundField]:
        return [form[f"{self.name}-{part}"] for part in ("answer", "expires", "began", "basis")]


@dataclass
class Part:
    """One proceeding as it is asked about."""

    name: str
    stands: Stands
    plain: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    fees: list[str] = field(default_factory=list)
    clocks: list[ClockPart] = field(default_factory=list)
    asks: list[Mapping[str, Any]] = field(default_factory=list)
    asked: dict[str, dict[str, str]] = field(default_factory=dict)  # question -> part -> field


@dataclass(frozen=True)
class Known:
    """What the form is made from: the file, what was chosen, what is proposed for it, and the file's choices."""

    file: BackFile
    chosen: Chosen
    proposed: Standing | None
    choices: Choices
    on: date

    @property
    def law(self) -> Law:
        return self.chosen.law


class TakingUpForm(forms.Form):
    """The whole of it on one page. `parts` say which fields belong together."""

    because = forms.CharField(
        label=_("Why this revision governs the file"),
        help_text=_("Needed where it is not the law in force on the filing date."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    announced = forms.BooleanField(
        label=_("The notices and gazette entries that the law book attaches to a lapse are made."), required=False
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any, *, known: Known, settled: tuple[str, ...] = ()) -> None:
        super().__init__(data, initial={"seen": len(known.file.history)})
        self.known, self.settled = known, settled
        if known.proposed is not None and known.proposed.revision == known.law.revision.id:
            self.initial["because"] = known.proposed.because
        self.parts = [self._part(place, stands) for place, stands in enumerate(known.chosen.stands)]
        if not any(clock.proposal.has_lapsed for part in self.parts for clock in part.clocks):
            del self.fields["announced"]

    def _part(self, place: int, stands: Stands) -> Part:
        part, stated = Part(f"p{place}", stands), proposed_in(self.known.proposed, stands)
        since = stated.entered_on if stated else None
        self._add(part, "since", day(_("Stands there since")), since)
        procedure = stands[0]
        if procedure.opens == "on-request":
            self._ask(part)
        for proposal in clocks_in_phase(
            self.known.file,
            self.known.law,
            procedure.id,
            stands[1].id,
            since=since,
            on=self.known.on,
            settled=self.settled,
        ):
            part.clocks.append(self._clock(part, proposal, stated))
        self._fees(part)
        return part

    @property
    def told(self) -> list[dict[str, Any]]:
        """The parts as the page shows them, each with its fields."""
        return [
            {
                "name": part.name,
                "label": part.stands[0].label,
                "phase": part.stands[1],
                "fields": [self[name] for name in part.plain],
                "questions": [self[name] for name in part.questions],
                "clocks": [{"proposal": each.proposal, "fields": each.bound(self)} for each in part.clocks],
                "fees": [self[name] for name in part.fees],
                "is_owing": any(self[name].value() or self[name].errors for name in part.fees),
            }
            for part in self.parts
        ]

    def _add(self, part: Part, name: str, made: forms.Field, initial: Any = None, *, is_fee: bool = False) -> None:
        self.fields[f"{part.name}-{name}"] = made
        self.initial[f"{part.name}-{name}"] = initial
        (part.fees if is_fee else part.plain).append(f"{part.name}-{name}")

    def _ask(self, part: Part) -> None:
        """The number it had, the questions of the request, and the goods that it is about."""
        procedure = part.stands[0]
        self._add(part, "number", forms.CharField(label=_("Its number"), max_length=100, required=False))
        for ask in procedure.form:
            stated = vars(ask)
            part.asks.append(stated)
            made = KINDS[ask.type].fields(stated, self.known.choices)
            part.asked[ask.id] = {each: f"{part.name}-{ask.id}-{each}" for each in made}
            for each, asked in made.items():
                self.fields[part.asked[ask.id][each]] = asked
                part.questions.append(part.asked[ask.id][each])
        if procedure.scope == "items":
            goods = list(self.known.choices.goods.items())
            self._add(part, "items", goods_field(goods), [item for item, _words in goods])

    def _clock(self, part: Part, proposal: ClockProposal, stated: StatedProceeding | None) -> ClockPart:
        asked = ClockPart(proposal, f"{part.name}-{proposal.clock}")
        said = stated.clock(proposal.clock) if stated else None
        answers = [("", "—"), *((each, words) for each, words in ANSWER.items() if proposal.may_be(each))]
        fields: dict[str, tuple[forms.Field, Any]] = {
            "answer": (
                forms.ChoiceField(label=_("How it stands"), choices=answers, required=proposal.is_needed),
                said.answer if said else proposal.answer,
            ),
            "expires": (day(_("Last day"), required=False), proposal.expires_on if is_running(proposal) else None),
            "began": (day(_("Began on"), required=False), proposal.started_on if is_running(proposal) else None),
            "basis": (forms.CharField(label=_("Known from"), max_length=500, required=False), said and said.basis),
        }
        for name, (made, initial) in fields.items():
            self.fields[f"{asked.name}-{name}"] = made
            self.initial[f"{asked.name}-{name}"] = initial
        return asked

    def _fees(self, part: Part) -> None:
        """Two fees; those on which the way out of the phase depends are named, but not whether they are paid."""
        fees = [("", "—"), *((fee.id, in_language(fee.label)) for fee in self.known.law.revision.fees.values())]
        states = [("", "—"), ("owed", _("It is owed")), ("paid", _("It is paid"))]
        named = fees_that_bar(*part.stands)
        for place in PLACES:
            label = _("Fee") if place == 1 else _("Another fee")
            first = named[place - 1] if len(named) >= place else ""
            paid = "paid" if first and first in self.settled else ""
            self._add(part, f"fee{place}", choice(label, fees), first, is_fee=True)
            self._add(part, f"state{place}", choice(_("Is it paid?"), states), paid, is_fee=True)
            self._add(part, f"owed{place}", day(_("Owed since"), required=False), is_fee=True)

    def clean(self) -> dict[str, Any]:
        """A fee of which is not said whether it is paid, or owed since no day, says nothing."""
        stated: dict[str, Any] = super().clean() or {}
        for part in self.parts:
            for place in PLACES:
                fee, state, owed = (stated.get(f"{part.name}-{each}{place}") for each in ("fee", "state", "owed"))
                if (bool(fee), state == "owed") != (bool(state), bool(owed)):
                    said = _("State the fee, and that it is paid or since when it is owed.")
                    self.add_error(f"{part.name}-state{place}", said)
        return stated

    def standing(self) -> Standing:
        law = self.known.law
        proceedings = tuple(self._proceeding(part) for part in self.parts)
        said = self.cleaned_data
        announced = said.get("announced", False)
        return Standing(law.book.id, law.revision.id, proceedings, said["because"], announced=announced)

    def _proceeding(self, part: Part) -> StatedProceeding:
        said = self.cleaned_data
        return StatedProceeding(
            procedure=part.stands[0].id,
            phase=part.stands[1].id,
            entered_on=said[f"{part.name}-since"],
            number=said.get(f"{part.name}-number", ""),
            facts=self._facts(part),
            items=tuple(said.get(f"{part.name}-items", ())),
            clocks=tuple(self._stated(each) for each in part.clocks if said[f"{each.name}-answer"]),
            fees=tuple(
                StatedFee(said[f"{part.name}-fee{place}"], said[f"{part.name}-owed{place}"])
                for place in PLACES
                if said[f"{part.name}-fee{place}"]
            ),
        )

    def _facts(self, part: Part) -> dict[str, Any]:
        found = {}
        for ask in part.asks:
            values = {each: self.cleaned_data.get(name) for each, name in part.asked[ask["id"]].items()}
            found[ask["id"]] = KINDS[ask["type"]].read(values)
        return {name: value for name, value in found.items() if value not in NOTHING}

    def _stated(self, asked: ClockPart) -> StatedClock:
        said = {name: self.cleaned_data[f"{asked.name}-{name}"] for name in ("answer", "basis", "expires", "began")}
        return StatedClock(asked.proposal.clock, said["answer"], said["basis"], said["expires"], said["began"])


def proposed_in(standing: Standing | None, stands: Stands) -> StatedProceeding | None:
    """What the table proposes for the proceeding, where it is in that very phase."""
    procedure, phase = stands
    stated = standing.proceedings if standing else ()
    return next((each for each in stated if (each.procedure, each.phase) == (procedure.id, phase.id)), None)


def is_running(proposal: ClockProposal) -> bool:
    return proposal.answer == RUNS


def choice(label: Any, choices: list[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=False)


def day(label: Any, *, required: bool = True) -> forms.DateField:
    return forms.DateField(label=label, required=required, widget=DayInput())


def goods_field(goods: list[tuple[str, str]]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("For which goods and services"),
        choices=goods,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one item.")},
    )
