"""What the law answers: options with obstacles, and decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from openipo.domain.procedures.model.state import Text
from openipo.kernel.calendar.api import in_language, with_list


@dataclass(frozen=True)
class Particular:
    """One of the things an obstacle is about: a question still open, an item of the goods, a state."""

    id: str
    text: Text


@dataclass(frozen=True)
class Obstacle:
    """Why a step is closed: in words, with the provision. `code` names the rule or the built-in condition.

    `particulars` are what the sentence is about, one by one, where there may be many of them.
    """

    code: str
    sentence: Text
    law: str
    particulars: tuple[Particular, ...] = ()

    @cached_property
    def reason(self) -> Text:
        """The sentence with its particulars, by language, for wherever there is but one line."""
        return {
            language: with_list(words, [in_language(each.text, language) for each in self.particulars], language)
            for language, words in self.sentence.items()
        }


@dataclass(frozen=True)
class Option:
    """A step of one proceeding and whether it is open on a day for a role."""

    proceeding: str
    procedure: str
    step: str
    label: Text
    law: str
    by: tuple[str, ...]
    asks: tuple[Mapping[str, Any], ...]
    items: tuple[str, ...]  # goods items it may touch; empty when it touches the file
    four_eyes: bool
    states: tuple[str, ...] = ()  # designated states it may touch; empty when it touches none in particular
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def is_open(self) -> bool:
        return not self.obstacles


@dataclass(frozen=True)
class RequestOption:
    """A procedure that a request can open on a file, and whether it is open on a day."""

    procedure: str
    label: Text
    law: str
    asked_by: tuple[str, ...]
    form: tuple[Mapping[str, Any], ...]
    scope: str  # file | items | states
    items: tuple[str, ...]  # goods items it may concern, where its scope is items
    series: str
    states: tuple[str, ...] = ()  # designated states it may concern, where its scope is states
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def is_open(self) -> bool:
        return not self.obstacles


@dataclass(frozen=True)
class Happening:
    """What is next on a file, and why: a time limit, fee, letter, entry, task, confirmation or standstill."""

    kind: str  # clock | fee | letter | entry | task | proposal | suspension
    key: str
    proceeding: str
    on: date | None
    text: Text
    because: Text
    law: str


@dataclass(frozen=True)
class LawEvent:
    """An event the law calls for, to be recorded in this order."""

    kind: str
    effective_on: date
    payload: Mapping[str, Any]
    provision: str


@dataclass(frozen=True)
class EffectCall:
    """A change of the register's content that a step brings about; `rights` carries it out, in the same transaction."""

    effect: str
    on: date
    provision: str
    facts: Mapping[str, Any]
    items: tuple[str, ...] = ()
    proceeding: str = ""
    states: tuple[str, ...] = ()


@dataclass(frozen=True)
class Decision:
    """What follows from a step, an occurrence or the passing of time: events to record, effects on the register.

    `events` and `effects` are in the order in which they happen. The letters, fees, clocks, gazette entries and tasks
    that follow stand in the events ("letter_drafted", "fee_charged", "clock_started", "entry_queued", "task_opened").
    """

    events: tuple[LawEvent, ...] = ()
    effects: tuple[EffectCall, ...] = ()

    def of_kind(self, kind: str) -> list[LawEvent]:
        return [event for event in self.events if event.kind == kind]


@dataclass(frozen=True)
class Occurrence:
    """Something that happened on a day, in the words of the law book ("served:formalities-notice").

    `key` names the letter, entry or fee concerned; `proceeding` the proceeding it belongs to, empty for the file.
    `set_on` is the day on which it was settled, where `on` lies ahead of it (the expiry of a registration).
    """

    name: str
    on: date
    key: str = ""
    proceeding: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    set_on: date | None = None

    @property
    def effective_on(self) -> date:
        return self.set_on or self.on
