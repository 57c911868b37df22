"""Does everything a revision names exist? Each unknown name is a problem at the provision that names it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from openipo.domain.procedures.engine.earlier_rights import EARLIER_RIGHT_KINDS
from openipo.domain.procedures.model.book import ITSELF, Check, Clock, Office, Procedure, Revision, Source, Step
from openipo.domain.procedures.model.usage import said_by_effects
from openipo.domain.procedures.text.occurrences import ALONE, KINDS_OF, parse_occurrence
from openipo.domain.procedures.text.problems import Problem

PARTIES = (
    "applicant",
    "holder",
    "opponent",
    "representative",
    "anyone",
    "state",  # the office of a member state
    "international-bureau",
)


@dataclass
class References:
    """The names that one revision may use, and the unknown ones found so far."""

    revision: Revision
    office: Office
    rules: Collection[str]
    problems: list[Problem]

    def __post_init__(self) -> None:
        steps = {
            f"{procedure.id}.{step}" for procedure in self.revision.procedures.values() for step in procedure.steps
        }
        phases = {
            f"{procedure.id}.{phase}" for procedure in self.revision.procedures.values() for phase in procedure.phases
        }
        anchors = {
            anchor
            for procedure in self.revision.procedures.values()
            for step in procedure.steps.values()
            for anchor in step.sets
        }
        parties = [*PARTIES, *sorted({*self.revision.roles} - {*PARTIES})]
        self.names: dict[str, Collection[str]] = {
            "step": steps,
            "phase": phases,
            "anchor": anchors,
            "procedure": self.revision.procedures,
            "letter": self.revision.letters,
            "section": self.revision.sections,
            "fee": self.revision.fees,
            "ground": self.revision.grounds,
            "number series": self.revision.series,
            "rule": self.rules,
            "role of the office": self.office.roles,
            "role": [*self.office.roles, *parties, "system"],
            "party": parties,
        }

    def check(self, what: str, used: Iterable[str], source: Source | None, where: str) -> None:
        """Complain of each name in `used` that is no known `what`."""
        self.check_among(self.names[what], what, used, source, where)

    def check_among(
        self, known: Collection[str], what: str, used: Iterable[str], source: Source | None, where: str
    ) -> None:
        for name in used:
            if name not in known:
                near = [each for each in known if each.endswith(f".{name}")] or get_close_matches(name, known, 1)
                advice = f"did you mean {near[0]!r}?" if near else "add it or remove the reference."
                self.complain(source, f"{where} names the unknown {what} {name!r}; {advice}")

    def complain(self, source: Source | None, message: str) -> None:
        place = source or Source(f"{self.revision.id}/book.toml", 1)
        self.problems.append(Problem(place.file, place.line, message))


def find_unknown_names(revision: Revision, office: Office, rules: Collection[str]) -> list[Problem]:
    """Every name in the revision that leads nowhere."""
    references = References(revision, office, rules, [])
    for procedure in revision.procedures.values():
        _check_procedure(references, procedure)
        for phase in procedure.phases.values():
            if phase.task:
                references.check("role of the office", [phase.task.role], phase.source, f"[[phase]] {phase.id!r}")
        for step in procedure.steps.values():
            _check_step(references, procedure, step)
        for clock in procedure.clocks.values():
            _check_clock(references, procedure, clock)
    _check_lists(references)
    return references.problems


def _check_procedure(references: References, procedure: Procedure) -> None:
    where, source = f"[procedure] {procedure.id!r}", procedure.source
    for what, used in (
        ("procedure", [*procedure.from_phases, *procedure.suspends]),
        ("phase", [f"{other}.{phase}" for other, phases in procedure.from_phases.items() for phase in phases]),
        ("party", [role for role in procedure.asked_by if role != "office"]),
        ("number series", [procedure.series] if procedure.series else []),
        ("fee", procedure.fees),
        ("letter", procedure.letters),
        ("section", procedure.gazette),
        ("rule", procedure.requires),
    ):
        references.check(what, used, source, where)
    references.check_among(procedure.phases, "phase", [procedure.first_phase], source, where)


def _check_step(references: References, procedure: Procedure, step: Step) -> None:
    where, source = f"[[step]] {step.id!r}", step.source
    for what, used in (
        ("rule", [*step.requires, *step.refused_if, *step.only_if]),
        ("fee", [*step.paid, *step.fees]),
        ("letter", [*step.served, *step.letters, *said_by_effects(step, "letters")]),
        ("procedure", [*step.none_open, *step.opens]),
        ("section", [*step.gazette, *said_by_effects(step, "gazette")]),
        ("role", step.by),
        ("role of the office", step.confirmed_by),
    ):
        references.check(what, used, source, where)
    if step.answered:
        own = {check.id: check.phase for check in references.revision.checks.values() if _is_of(check, procedure)}
        named = f"{where}: answered"
        references.check_among(
            [*own, *own.values()], "question or phase with questions", step.answered.of, source, named
        )
    asked = [ask.id for asker in (procedure.form, step.asks) for ask in asker]
    references.check_among(asked, "question", [name for each in step.effects for name in each.keeps], source, where)
    if step.items and step.items.decided_in not in ("", ITSELF):
        proceedings = [ask.id for ask in procedure.form if ask.type == "proceeding"]
        references.check_among(
            proceedings, "question for a proceeding", [step.items.decided_in], source, f"{where}: items"
        )
    phases = [phase for phase in step.came_from if phase != "*"] + ([step.to] if step.to else [])
    references.check_among(procedure.phases, "phase", phases, source, where)
    references.check_among(procedure.clocks, "clock", [*step.clock_running, *step.clock_over], source, where)
    if step.when:
        _check_occurrence(references, procedure, step.when, source, f"{where}: when")
    if step.takes_effect_on:
        _check_occurrence(references, procedure, step.takes_effect_on, source, f"{where}: takes_effect_on")


def _is_of(check: Check, procedure: Procedure) -> bool:
    """Is the question put in a phase of the procedure? Answers are given in a proceeding, and count in it."""
    return check.phase.partition(".")[0] == procedure.id


def _check_clock(references: References, procedure: Procedure, clock: Clock) -> None:
    where, source = f"[[clock]] {clock.id!r}", clock.source
    _check_occurrence(references, procedure, clock.starts_on, source, f"{where}: starts_on")
    references.check_among(procedure.phases, "phase", clock.only_in, source, f"{where}: only_in")
    for name in (*clock.met_by, *clock.stopped_by):
        if ":" in name:
            _check_occurrence(references, procedure, name, source, where)
        else:
            references.check("step", [name], source, where)
    fees = [part.fee for part in (clock.extension, clock.relief) if part and part.fee]
    references.check(
        "fee", fees + ([clock.grace.surcharge] if clock.grace and clock.grace.surcharge else []), source, where
    )
    steps = [part.step for part in (clock.extension, clock.relief) if part]
    references.check("step", steps + ([clock.if_missed] if clock.if_missed else []), source, where)
    references.check("letter", [each.letter for each in clock.reminders if each.letter], source, where)
    alarmed = [reminder.task.role for reminder in clock.reminders if reminder.task]
    references.check("role of the office", alarmed, source, where)
    references.check("role", [clock.whose] if clock.whose != "office" else [], source, where)


def _check_occurrence(
    references: References, procedure: Procedure, name: str, source: Source | None, where: str
) -> None:
    occurrence = parse_occurrence(name)
    if occurrence is None:
        kinds = ", ".join([*ALONE, *(f"{kind}:<{what}>" for kind, what in KINDS_OF.items())])
        references.complain(source, f"{where} names the unknown occurrence {name!r}; known are {kinds}.")
    elif occurrence.what == "question":
        days = [ask.id for ask in procedure.form if ask.type == "date"]
        references.check_among(days, "question for a day", [occurrence.of], source, where)
    elif occurrence.what in ("step", "phase", "clock"):
        own = {"step": procedure.steps, "phase": procedure.phases, "clock": procedure.clocks}[occurrence.what]
        elsewhere = references.names[occurrence.what] if occurrence.what == "step" else ()
        references.check_among([*own, *elsewhere], occurrence.what, [occurrence.of], source, where)
    elif occurrence.what:
        references.check(occurrence.what, [occurrence.of], source, where)


def _check_lists(references: References) -> None:
    revision = references.revision
    for fee in revision.fees.values():
        references.check("role", [fee.payer], fee.source, f"[[fee]] {fee.id!r}")
    for letter in revision.letters.values():
        references.check("party", [letter.to], letter.source, f"[[letter]] {letter.id!r}")
        references.check("role of the office", letter.signed_by, letter.source, f"[[letter]] {letter.id!r}")
    _check_usual_grounds(references)
    for check in revision.checks.values():
        where = f"[[check]] {check.id!r}"
        references.check("phase", [check.phase], check.source, where)
        references.check("rule", [check.rule] if check.rule else [], check.source, where)
        references.check("ground", [check.ground] if check.ground else [], check.source, where)


def _check_usual_grounds(references: References) -> None:
    """A kind of earlier right has one usual ground at most."""
    usual: dict[str, str] = {}
    for ground in references.revision.grounds.values():
        where = f"[[ground]] {ground.id!r}"
        references.check_among(EARLIER_RIGHT_KINDS, "kind of earlier right", ground.usual_for, ground.source, where)
        for kind in ground.usual_for:
            if kind in usual:
                message = f"{where} is usual for {kind!r}, and so is {usual[kind]!r}; leave it with one of them."
                references.complain(ground.source, message)
            usual[kind] = ground.id
