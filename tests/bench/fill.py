"""A register of many files: each a copy of a real one under a number of its own, written as a back file is."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction

from openipo.domain.cases.api import Clock
from openipo.domain.cases.testing import BOOK, Story
from openipo.domain.rights.api import project_new
from openipo.kernel.ledger.api import NewChain, NewEvent, append_many, histories_of
from openipo.kernel.numbering.api import go_on_from
from tests.bench.measured import Span, span
from tests.bench.stories import DUE, NEXT_DAY, SHARES, WORKING_DAY, Templates, templates

_BATCH = 500
_FIRST = 1000  # numbers below are those of the real files


@dataclass
class Filled:
    """The register as it was filled: the copies by phase, the real files, and what it took."""

    templates: Templates
    files: int = 0
    events: int = 0
    span: Span = field(default_factory=Span)
    by_phase: dict[str, list[UUID]] = field(default_factory=dict)
    open_clocks: int = 0
    due_files: int = 0


def fill(files: int) -> Filled:
    """Write so many files, and let the database look at what it holds, as it does by itself overnight."""
    filled = Filled(templates())
    copies = _copies(filled, files)
    with span() as filled.span:
        while batch := list(islice(copies, _BATCH)):
            _write(batch, filled)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    clocks = Clock.objects.filter(act_on__isnull=False)
    filled.open_clocks = clocks.count()
    filled.due_files = clocks.filter(act_on__lte=NEXT_DAY.date()).values("file").distinct().count()
    return filled


@transaction.atomic
def _write(batch: list[NewChain], filled: Filled) -> None:
    filled.events += _write_at(batch, WORKING_DAY)
    filled.files += len(batch)


def _write_at(batch: list[NewChain], at: datetime) -> int:
    events = append_many(batch, actor="reception_clerk", at=at)
    project_new(dict(histories_of([chain.id for chain in batch])))
    return events


@transaction.atomic
def copies_of(story: Story, files: int, *, first: int, at: datetime) -> list[str]:
    """So many files that are as this one, under numbers of their own: the numbers."""
    mould, numbers = Mould(story), [f"TM/2026/{serial:06d}" for serial in range(first, first + files)]
    for start in range(0, files, _BATCH):
        _write_at([mould.copy(first + place) for place in range(start, min(files, start + _BATCH))], at)
    return numbers


@transaction.atomic
def _reserve(files: int) -> None:
    go_on_from(f"{BOOK}:application", last=_FIRST + files, year=2026)


def _copies(filled: Filled, files: int) -> Iterator[NewChain]:
    _reserve(files)
    due, others = round(files * DUE), sum(SHARES.values())
    moulds = {phase: Mould(story) for phase, story in filled.templates.by_phase.items()}
    phases = [phase for phase, share in SHARES.items() for _ in range(share)]
    late = Mould(filled.templates.due)
    for place in range(files):
        phase = phases[place * 37 % others]
        chain = (late if place < due else moulds[phase]).copy(_FIRST + place)
        if place >= due:
            filled.by_phase.setdefault(phase, []).append(chain.id)
        yield chain


class Mould:
    """A file's events as texts, in which its number is replaced."""

    def __init__(self, story: Story) -> None:
        at_hand = story.now
        self.number, self.st13 = at_hand.content.number, at_hand.content.st13
        self.registered = json.dumps(at_hand.content.registration_number)
        self.events: list[tuple[str, date, str, str]] = [
            (event.kind, event.effective_on, json.dumps(event.payload, default=dict), event.provision)
            for event in at_hand.history
        ]

    def copy(self, serial: int) -> NewChain:
        """The same file under another number."""
        events = [NewEvent(kind, on, self._own(text, serial), provision) for kind, on, text, provision in self.events]
        return NewChain(uuid4(), "file", events)

    def _own(self, text: str, serial: int) -> Any:
        number, st13 = f"TM/2026/{serial:06d}", f"{self.st13[:-6]}{serial:06d}"
        text = text.replace(self.number, number).replace(self.st13, st13)
        return json.loads(text.replace(self.registered, f'"{serial:06d}"') if self.registered != '""' else text)
