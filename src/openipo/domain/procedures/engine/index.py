"""What the engine looks up all the time, worked out once for each revision."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from openipo.domain.procedures.model.book import Clock, Procedure, Revision, Step

ClockRef = tuple[str, str]  # procedure, clock


@dataclass(frozen=True)
class ProcedureIndex:
    """A procedure by occurrence: which clocks start, are met, are stopped, and which automatic steps follow."""

    procedure: Procedure
    for_people: tuple[Step, ...]
    asks: Mapping[str, tuple[Mapping[str, Any], ...]]
    automatic: Mapping[str, tuple[Step, ...]]
    starts: Mapping[str, tuple[Clock, ...]]
    meets: Mapping[str, frozenset[str]]
    stops: Mapping[str, frozenset[str]]
    names: frozenset[str]  # every occurrence that the procedure reacts to


@dataclass(frozen=True)
class RevisionIndex:
    procedures: Mapping[str, ProcedureIndex]
    extended_by: Mapping[str, tuple[ClockRef, ...]] = field(default_factory=dict)  # "application.extend-x"
    relieved_by: Mapping[str, tuple[ClockRef, ...]] = field(default_factory=dict)
    said: dict[tuple[str, ...], Any] = field(default_factory=dict)  # what was worked out once and does not change


# A revision does not change once it is loaded; it is kept beside its index so that its identity stays its own.
_worked_out: dict[int, tuple[Revision, RevisionIndex]] = {}


def index_of(revision: Revision) -> RevisionIndex:
    known = _worked_out.get(id(revision))
    if known is None:
        known = _worked_out[id(revision)] = (revision, work_out(revision))
    return known[1]


def work_out(revision: Revision) -> RevisionIndex:
    extended: dict[str, list[ClockRef]] = defaultdict(list)
    relieved: dict[str, list[ClockRef]] = defaultdict(list)
    for procedure in revision.procedures.values():
        for clock in procedure.clocks.values():
            if clock.extension:
                extended[qualified(clock.extension.step, procedure.id)].append((procedure.id, clock.id))
            if clock.relief:
                relieved[qualified(clock.relief.step, procedure.id)].append((procedure.id, clock.id))
    return RevisionIndex(
        procedures={each.id: index_procedure(each) for each in revision.procedures.values()},
        extended_by=_fixed(extended),
        relieved_by=_fixed(relieved),
    )


def index_procedure(procedure: Procedure) -> ProcedureIndex:
    automatic: dict[str, list[Step]] = defaultdict(list)
    starts: dict[str, list[Clock]] = defaultdict(list)
    meets: dict[str, set[str]] = defaultdict(set)
    stops: dict[str, set[str]] = defaultdict(set)
    for step in procedure.steps.values():
        if step.when:
            automatic[step.when].append(step)
    for clock in procedure.clocks.values():
        starts[clock.starts_on].append(clock)
        for name in clock.met_by:
            meets[as_occurrence(name)].add(clock.id)
        for name in clock.stopped_by:
            stops[as_occurrence(name)].add(clock.id)
    return ProcedureIndex(
        procedure=procedure,
        for_people=tuple(step for step in procedure.steps.values() if is_for_people(step)),
        asks={step.id: tuple(asdict(ask) for ask in step.asks) for step in procedure.steps.values()},
        automatic=_fixed(automatic),
        starts=_fixed(starts),
        meets={name: frozenset(clocks) for name, clocks in meets.items()},
        stops={name: frozenset(clocks) for name, clocks in stops.items()},
        names=frozenset([*automatic, *starts, *meets, *stops]),
    )


def is_for_people(step: Step) -> bool:
    return not step.is_automatic and step.by != ("system",)


def as_occurrence(name: str) -> str:
    """What `met_by` and `stopped_by` name: an occurrence, or a step for short ("application.reply")."""
    return name if ":" in name or name in ("filed", "registered", "priority", "expiry") else f"step:{name}"


def qualified(step: str, procedure: str) -> str:
    return step if "." in step else f"{procedure}.{step}"


def _fixed(lists: Mapping[str, list[Any]]) -> dict[str, tuple[Any, ...]]:
    return {name: tuple(entries) for name, entries in lists.items()}
