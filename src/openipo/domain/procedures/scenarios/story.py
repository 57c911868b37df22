"""A scenario as its text says it: a dated story with expected results."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openipo.domain.procedures.model.book import Source
from openipo.domain.procedures.model.state import Text
from openipo.kernel.calendar.api import Closure


@dataclass(frozen=True)
class Filing:
    """What the application of the story states; `revision` is empty for the law in force on the day."""

    on: date
    applicants: tuple[Mapping[str, Any], ...]
    mark: Mapping[str, Any] = field(default_factory=dict)
    goods: tuple[Mapping[str, Any], ...] = ()
    channel: str = "paper"
    revision: str = ""
    representatives: tuple[Mapping[str, Any], ...] = ()
    priorities: tuple[Mapping[str, Any], ...] = ()
    powers: tuple[Mapping[str, Any], ...] = ()
    documents: tuple[Mapping[str, Any], ...] = ()
    declarations: Mapping[str, Any] = field(default_factory=dict)
    states: tuple[str, ...] = ()  # the member states designated
    filed_as: str = ""
    stated: Mapping[str, Any] = field(default_factory=dict)
    source: Source | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Expectation:
    """What must hold after an act; None where the story says nothing of it."""

    phases: Mapping[str, str] | None = None
    clocks: Mapping[str, Any] | None = None
    because: Mapping[str, str] | None = None
    items: Mapping[str, str] | None = None
    states: Mapping[str, str] | None = None
    fees: Mapping[str, str] | None = None
    paid: tuple[str, ...] | None = None
    letters: tuple[str, ...] | None = None
    gazette: tuple[str, ...] | None = None
    effects: tuple[str, ...] | None = None
    effective: Mapping[str, date] | None = None
    tasks: tuple[str, ...] | None = None
    open: tuple[str, ...] | None = None
    closed: Mapping[str, str] | None = None
    register_status: str | None = None
    suspended: tuple[str, ...] | None = None
    revision: str | None = None
    holders: tuple[str, ...] | None = None
    files: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Act:
    """One act of the story: it does exactly one of `KINDS_OF_ACT`, on the file named, or on the first one."""

    on: date
    step: str = ""
    opens: str = ""
    pays: tuple[str, ...] = ()
    pays_part: Mapping[str, str] = field(default_factory=dict)
    serves: str = ""
    publishes: str = ""
    passes: bool = False
    moves_to: str = ""
    confirms: bool = False
    answers: Mapping[str, str] = field(default_factory=dict)
    by: str = ""
    who: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    items: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    file: str = ""  # a file that came out of the first: "division"
    name: str = ""  # `as` in the text: what the story calls the proceeding it opens
    served_on: date | None = None
    fails: bool = False
    obstacle: str = ""
    expect: Expectation = field(default_factory=Expectation)
    source: Source | None = None


KINDS_OF_ACT = (
    "step",
    "opens",
    "pays",
    "pays_part",
    "serves",
    "publishes",
    "passes",
    "moves_to",
    "confirms",
    "answers",
)


@dataclass(frozen=True)
class Scenario:
    id: str
    law: str
    title: Text
    story: Text
    filing: Filing
    acts: tuple[Act, ...]
    closures: tuple[Closure, ...] = ()
