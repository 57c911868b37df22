"""The door of the procedures room: law books, time limits and prices, and what the law says of a file."""

from openipo.domain.procedures.clocks.compute import ClockError, ComputedClock, compute_clock
from openipo.domain.procedures.clocks.protection import end_of_protection
from openipo.domain.procedures.clocks.standing import extend_clock, recompute, resume_clock
from openipo.domain.procedures.comparison.differences import Difference, differences, differences_of_books
from openipo.domain.procedures.comparison.outcomes import OtherEnd, other_ends
from openipo.domain.procedures.engine.back_file_obstacles import (
    days_of,
    fees_that_bar,
    obstacles_to_taking_up,
)
from openipo.domain.procedures.engine.back_files import take_up_back_file, why_not_taken_up
from openipo.domain.procedures.engine.case_view import CaseView
from openipo.domain.procedures.engine.charges import price_today
from openipo.domain.procedures.engine.checklist import AGAINST, UNANSWERED, questions_of
from openipo.domain.procedures.engine.closures import closures_changed
from openipo.domain.procedures.engine.earlier_rights import EARLIER_RIGHT_KINDS
from openipo.domain.procedures.engine.errors import (
    EndlessChain,
    LawError,
    MoveNotAllowed,
    StepNotAllowed,
    UnknownInCase,
    WrongRevision,
)
from openipo.domain.procedures.engine.expected_clocks import Place, clock_proposals
from openipo.domain.procedures.engine.fold import fold
from openipo.domain.procedures.engine.happenings import next_happenings
from openipo.domain.procedures.engine.incoming import issue, pay, publish, serve, waive
from openipo.domain.procedures.engine.inheriting import inherit
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.numbers import with_numbers
from openipo.domain.procedures.engine.occurring import occur, register_occurrences
from openipo.domain.procedures.engine.options import options
from openipo.domain.procedures.engine.plain import plain
from openipo.domain.procedures.engine.requests import open_proceeding, requests
from openipo.domain.procedures.engine.revisions import MovePlan, move_to_revision, plan_move
from openipo.domain.procedures.engine.start import begun_by, start
from openipo.domain.procedures.engine.stated_clocks import answer_by_law
from openipo.domain.procedures.engine.take import Person, confirm, confirm_obstacles, object_to, take, withdraw_proposal
from openipo.domain.procedures.engine.tasks import close_task
from openipo.domain.procedures.engine.tick import due_by, tick
from openipo.domain.procedures.lint.finding import Finding
from openipo.domain.procedures.lint.lint import KNOWN_EFFECTS, lint
from openipo.domain.procedures.lint.provisions import Cited, citations
from openipo.domain.procedures.model.book import (
    BEFORE,
    CHECK_ANSWERS,
    AnswersNeeded,
    Ask,
    Clock,
    Fee,
    Ground,
    ItemChange,
    Letter,
    MemberState,
    Office,
    Phase,
    Procedure,
    Provision,
    Revision,
    Section,
    Series,
    StatedEffect,
    Step,
    Term,
)
from openipo.domain.procedures.model.outcome import (
    Decision,
    EffectCall,
    Happening,
    LawEvent,
    Obstacle,
    Occurrence,
    Option,
    RequestOption,
)
from openipo.domain.procedures.model.state import (
    ENDED_ITEMS,
    CaseState,
    ClockState,
    EntryState,
    FeeState,
    ItemMark,
    LetterState,
    ProceedingState,
    ProposalState,
    TaskState,
    Text,
)
from openipo.domain.procedures.model.taking_up import (
    ANSWERS,
    DAYS_OF_RECORDS,
    MISSED,
    NEVER,
    OVER,
    RUNS,
    ClockProposal,
    LawMeaning,
    Standing,
    StandsIn,
    StatedClock,
    StatedFee,
    StatedProceeding,
    StatusMeaning,
    TakingUpTable,
)
from openipo.domain.procedures.pricing.conditions import FactMissing, holds
from openipo.domain.procedures.pricing.price import NoPrice, Priced, PriceLine, price
from openipo.domain.procedures.pricing.shares import shares_of_states
from openipo.domain.procedures.rule import RULES, Rule, rule
from openipo.domain.procedures.scenarios.reading import load_scenario, read_story
from openipo.domain.procedures.scenarios.result import Checked, Day, ScenarioResult, Told
from openipo.domain.procedures.scenarios.run import run_scenario
from openipo.domain.procedures.scenarios.story import Scenario
from openipo.domain.procedures.screen_words.keeping import file_to_fill_in, findings_in_words, missing_words
from openipo.domain.procedures.screen_words.law_texts import LawText, texts_of
from openipo.domain.procedures.screen_words.words_file import stamp_of_words, words_for_screens
from openipo.domain.procedures.text.archive import UnsafeBook, pack_book, unpack_book
from openipo.domain.procedures.text.digests import digest_of_program, digest_of_text, program_is_as_loaded
from openipo.domain.procedures.text.law_book import LawBook, NotInForce
from openipo.domain.procedures.text.occurrences import OccurrenceName, parse_occurrence
from openipo.domain.procedures.text.offices import UnknownBook, book, book_folders, books, office_folders
from openipo.domain.procedures.text.problems import LawBookError, Problem
from openipo.domain.procedures.text.published import (
    mark_publication,
    place_of_publication,
    publish_law_in,
    published_stamp,
)
from openipo.domain.procedures.text.story_files import story_files
from openipo.domain.procedures.text.taking_up import read_table, taking_up_table

__all__ = [
    "AGAINST",
    "ANSWERS",
    "BEFORE",
    "CHECK_ANSWERS",
    "DAYS_OF_RECORDS",
    "EARLIER_RIGHT_KINDS",
    "ENDED_ITEMS",
    "KNOWN_EFFECTS",
    "MISSED",
    "NEVER",
    "OVER",
    "RULES",
    "RUNS",
    "UNANSWERED",
    "AnswersNeeded",
    "Ask",
    "CaseState",
    "CaseView",
    "Checked",
    "Cited",
    "Clock",
    "ClockError",
    "ClockProposal",
    "ClockState",
    "ComputedClock",
    "Day",
    "Decision",
    "Difference",
    "EffectCall",
    "EndlessChain",
    "EntryState",
    "FactMissing",
    "Fee",
    "FeeState",
    "Finding",
    "Ground",
    "Happening",
    "ItemChange",
    "ItemMark",
    "Law",
    "LawBook",
    "LawBookError",
    "LawError",
    "LawEvent",
    "LawMeaning",
    "LawText",
    "Letter",
    "LetterState",
    "MemberState",
    "MoveNotAllowed",
    "MovePlan",
    "NoPrice",
    "NotInForce",
    "Obstacle",
    "Occurrence",
    "OccurrenceName",
    "Office",
    "Option",
    "OtherEnd",
    "Person",
    "Phase",
    "Place",
    "PriceLine",
    "Priced",
    "Problem",
    "Procedure",
    "ProceedingState",
    "ProposalState",
    "Provision",
    "RequestOption",
    "Revision",
    "Rule",
    "Scenario",
    "ScenarioResult",
    "Section",
    "Series",
    "Standing",
    "StandsIn",
    "StatedClock",
    "StatedEffect",
    "StatedFee",
    "StatedProceeding",
    "StatusMeaning",
    "Step",
    "StepNotAllowed",
    "TakingUpTable",
    "TaskState",
    "Term",
    "Text",
    "Told",
    "UnknownBook",
    "UnknownInCase",
    "UnsafeBook",
    "WrongRevision",
    "answer_by_law",
    "begun_by",
    "book",
    "book_folders",
    "books",
    "citations",
    "clock_proposals",
    "close_task",
    "closures_changed",
    "compute_clock",
    "confirm",
    "confirm_obstacles",
    "days_of",
    "differences",
    "differences_of_books",
    "digest_of_program",
    "digest_of_text",
    "due_by",
    "end_of_protection",
    "extend_clock",
    "fees_that_bar",
    "file_to_fill_in",
    "findings_in_words",
    "fold",
    "holds",
    "inherit",
    "issue",
    "lint",
    "load_scenario",
    "mark_publication",
    "missing_words",
    "move_to_revision",
    "next_happenings",
    "object_to",
    "obstacles_to_taking_up",
    "occur",
    "office_folders",
    "open_proceeding",
    "options",
    "other_ends",
    "pack_book",
    "parse_occurrence",
    "pay",
    "place_of_publication",
    "plain",
    "plan_move",
    "price",
    "price_today",
    "program_is_as_loaded",
    "publish",
    "publish_law_in",
    "published_stamp",
    "questions_of",
    "read_story",
    "read_table",
    "recompute",
    "register_occurrences",
    "requests",
    "resume_clock",
    "rule",
    "run_scenario",
    "serve",
    "shares_of_states",
    "stamp_of_words",
    "start",
    "story_files",
    "take",
    "take_up_back_file",
    "taking_up_table",
    "texts_of",
    "tick",
    "unpack_book",
    "waive",
    "why_not_taken_up",
    "with_numbers",
    "withdraw_proposal",
    "words_for_screens",
]
