"""Do the scenarios touch every step, clock and final phase?"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openipo.domain.procedures.lint.finding import Finding, Findings, Inspected, error, warning
from openipo.domain.procedures.model.book import Procedure, Source, Step
from openipo.domain.procedures.text.law_book import LawBook
from openipo.domain.procedures.text.sister_books import sister_of
from openipo.domain.procedures.text.story_files import story_files


@dataclass
class Told:
    """What the stories of a book name: steps, phases ("application.published"), clocks, letters, fees, entries."""

    steps: set[str] = field(default_factory=set)
    phases: set[str] = field(default_factory=set)
    clocks: set[str] = field(default_factory=set)
    papers: set[str] = field(default_factory=set)


def check_scenarios(book: LawBook, revisions: list[Inspected]) -> Findings:
    """Warn of every step, clock and final phase that no story tells of.

    What a book takes over from another may be told of there.

    A step that the system takes counts as told of when a story expects the phase it leads to, a letter, fee or
    gazette entry of it, or where a proceeding stands that it opens.
    """
    told = Told()
    sister = sister_of(book.folder)
    taken_over = story_files(sister) if sister else []
    for path in [*taken_over, *book.stories]:
        name = f"scenarios/{path.name}"
        try:
            story = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as mistake:
            yield error(Source(name, 1), f"the scenario cannot be read: {mistake}.")
            continue
        _listen(story, told)
    findings: set[Finding] = set()
    for inspected in revisions:
        for procedure in inspected.procedures:
            findings.update(_untold(procedure, told))
    yield from sorted(findings)


def _listen(story: dict[str, Any], told: Told) -> None:
    names = {"": ""}
    for act in story.get("then", []):
        if "opens" in act:
            names[act.get("as", act["opens"])] = act["opens"]
        if "step" in act:
            key, _, step = act["step"].rpartition(".")
            told.steps.add(f"{_procedure(key, names)}.{step}")
        expect = act.get("expect", {})
        told.phases |= {f"{_procedure(key, names)}.{phase}" for key, phase in expect.get("phases", {}).items()}
        told.clocks |= {name.rpartition(".")[2].rpartition("/")[2] for name in expect.get("clocks", {})}
        told.papers |= {*expect.get("letters", []), *expect.get("gazette", []), *expect.get("fees", {})}


def _procedure(key: str, names: dict[str, str]) -> str:
    """The procedure of a proceeding: the one it was opened as, else its own name without the count."""
    return names.get(key) or key.rstrip("0123456789").rstrip("-")


def _untold(procedure: Procedure, told: Told) -> Iterator[Finding]:
    for step in procedure.steps.values():
        if f"{procedure.id}.{step.id}" not in told.steps and not _follows_in_story(procedure, step, told):
            yield warning(step.source, f"no scenario tells of the step {procedure.id}.{step.id}.")
    for clock in procedure.clocks.values():
        if clock.id not in told.clocks:
            yield warning(clock.source, f"no scenario tells of the clock {clock.id}.")
    for phase in procedure.phases.values():
        if phase.final and f"{procedure.id}.{phase.id}" not in told.phases:
            yield warning(phase.source, f"no scenario ends in the phase {procedure.id}.{phase.id}.")


def _follows_in_story(procedure: Procedure, step: Step, told: Told) -> bool:
    """Does a story expect what this step of the system brings about?"""
    if "system" not in step.by:
        return False
    if step.to and f"{procedure.id}.{step.to}" in told.phases:
        return True
    if any(phase.partition(".")[0] in step.opens for phase in told.phases):
        return True
    return any(paper in told.papers for paper in (*step.letters, *step.gazette, *step.fees))
