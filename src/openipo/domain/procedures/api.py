"""The door of the procedures room: law books, time limits and prices."""

from openipo.domain.procedures.clocks.compute import ClockError, ComputedClock, compute_clock
from openipo.domain.procedures.clocks.protection import end_of_protection
from openipo.domain.procedures.clocks.standing import extend_clock, recompute, resume_clock
from openipo.domain.procedures.lint.finding import Finding
from openipo.domain.procedures.lint.lint import KNOWN_EFFECTS, lint
from openipo.domain.procedures.model.book import (
    Clock,
    Fee,
    Letter,
    Office,
    Phase,
    Procedure,
    Revision,
    Section,
    Series,
    Step,
    Term,
)
from openipo.domain.procedures.model.outcome import Decision, EffectCall, LawEvent, Obstacle, Occurrence, Option
from openipo.domain.procedures.model.state import (
    CaseState,
    ClockState,
    EntryState,
    FeeState,
    LetterState,
    ProceedingState,
    ProposalState,
    TaskState,
    Text,
)
from openipo.domain.procedures.pricing.conditions import FactMissing, holds
from openipo.domain.procedures.pricing.price import NoPrice, Priced, PriceLine, price
from openipo.domain.procedures.rule import RULES, Rule, rule
from openipo.domain.procedures.text.law_book import LawBook, NotInForce
from openipo.domain.procedures.text.occurrences import OccurrenceName, parse_occurrence
from openipo.domain.procedures.text.offices import UnknownBook, book, book_folders, books, office_folders
from openipo.domain.procedures.text.problems import LawBookError, Problem

__all__ = [
    "KNOWN_EFFECTS",
    "RULES",
    "CaseState",
    "Clock",
    "ClockError",
    "ClockState",
    "ComputedClock",
    "Decision",
    "EffectCall",
    "EntryState",
    "FactMissing",
    "Fee",
    "FeeState",
    "Finding",
    "LawBook",
    "LawBookError",
    "LawEvent",
    "Letter",
    "LetterState",
    "NoPrice",
    "NotInForce",
    "Obstacle",
    "Occurrence",
    "OccurrenceName",
    "Office",
    "Option",
    "Phase",
    "PriceLine",
    "Priced",
    "Problem",
    "Procedure",
    "ProceedingState",
    "ProposalState",
    "Revision",
    "Rule",
    "Section",
    "Series",
    "Step",
    "TaskState",
    "Term",
    "Text",
    "UnknownBook",
    "book",
    "book_folders",
    "books",
    "compute_clock",
    "end_of_protection",
    "extend_clock",
    "holds",
    "lint",
    "office_folders",
    "parse_occurrence",
    "price",
    "recompute",
    "resume_clock",
    "rule",
]
