"""The door of the cases room: every use case that changes a file, and what pages ask about files and work."""

from openipo.domain.cases.actions.answer_check import answer_check
from openipo.domain.cases.actions.apply_advance import apply_advance
from openipo.domain.cases.actions.assign_task import assign_task
from openipo.domain.cases.actions.cancel_payment import cancel_payment
from openipo.domain.cases.actions.claim_task import claim_task
from openipo.domain.cases.actions.close_reception_day import close_reception_day
from openipo.domain.cases.actions.confirm_bank_line import Target, confirm_bank_line
from openipo.domain.cases.actions.confirm_step import confirm_step
from openipo.domain.cases.actions.confirm_taking_up import confirm_taking_up
from openipo.domain.cases.actions.correct_record import correct_record
from openipo.domain.cases.actions.finish_task import finish_task
from openipo.domain.cases.actions.hand_over_letters import hand_over_letters, ready_for_the_counter
from openipo.domain.cases.actions.issue_invoice import credit_invoice, issue_invoice
from openipo.domain.cases.actions.issue_letter import issue_letter
from openipo.domain.cases.actions.issue_payment_order import issue_payment_order
from openipo.domain.cases.actions.move_payment import move_payment
from openipo.domain.cases.actions.move_to_revision import Move, files_under, move_to_revision
from openipo.domain.cases.actions.note_task import note_task
from openipo.domain.cases.actions.object_to_proposal import object_to_proposal
from openipo.domain.cases.actions.open_deposit_account import open_deposit_account
from openipo.domain.cases.actions.open_proceeding import open_proceeding
from openipo.domain.cases.actions.open_reception_day import open_reception_day
from openipo.domain.cases.actions.postpone_summons import postpone_summons
from openipo.domain.cases.actions.propose_taking_up import propose_taking_up
from openipo.domain.cases.actions.publish_entries import EntryRef, publish_entries
from openipo.domain.cases.actions.publish_issue import publish_issue
from openipo.domain.cases.actions.queue_corrigendum import queue_corrigendum
from openipo.domain.cases.actions.quote_collective_request import Quote, quote_collective_request
from openipo.domain.cases.actions.receive_application import ChargeLine, Received, receive_application
from openipo.domain.cases.actions.receive_collective_request import Wanted, receive_collective_request
from openipo.domain.cases.actions.receive_document import LinkTo, receive_document
from openipo.domain.cases.actions.reconcile_reception_day import reconcile_reception_day
from openipo.domain.cases.actions.record_closure import ClosureReport, files_concerned, record_closure
from openipo.domain.cases.actions.record_lapses import record_lapses
from openipo.domain.cases.actions.record_minutes import record_minutes
from openipo.domain.cases.actions.record_payment import Paid, record_payment
from openipo.domain.cases.actions.record_service import record_service
from openipo.domain.cases.actions.release_task import release_task
from openipo.domain.cases.actions.set_priority import set_priority
from openipo.domain.cases.actions.settle_charges import settle_charges
from openipo.domain.cases.actions.summon_to_hearing import summon_to_hearing
from openipo.domain.cases.actions.take_step import take_step
from openipo.domain.cases.actions.take_step_on_many import Outcome, take_step_on_many
from openipo.domain.cases.actions.take_up_plain_files import TakenUp, take_up_plain_files
from openipo.domain.cases.actions.tick import TickReport, files_due, tick
from openipo.domain.cases.actions.waive_fee import waive_fee
from openipo.domain.cases.actions.withdraw_proposal import withdraw_proposal
from openipo.domain.cases.actions.withdraw_taking_up import withdraw_taking_up
from openipo.domain.cases.actions.work_off_collective_request import work_off_collective_request
from openipo.domain.cases.at_hand import FileAtHand, look_at, look_at_many
from openipo.domain.cases.done import Done
from openipo.domain.cases.earlier_rights import rights_in_words, rights_stated
from openipo.domain.cases.errors import (
    CaseError,
    FileMoved,
    KeyReused,
    LogRefused,
    NotFound,
    ReceptionRefused,
    TaskRefused,
)
from openipo.domain.cases.law import (
    calendar_of,
    law_named,
    law_on,
    own_books,
    role_in_words,
    role_named,
    the_office,
    usual_calendar,
)
from openipo.domain.cases.models import (
    CheckAnswer,
    Clock,
    Closure,
    CollectiveLine,
    CollectiveRequest,
    IncomingDocument,
    OpenTask,
    Proceeding,
    ReceptionDay,
    StalledFile,
    TaskAssignment,
)
from openipo.domain.cases.money import ChargeRef, DueCharge, due_charges
from openipo.domain.cases.permissions import FILE_DUTIES, may
from openipo.domain.cases.queries.bundles import bundle_of
from openipo.domain.cases.queries.checks import CheckResult, answers_of, run_checks
from openipo.domain.cases.queries.collective import (
    CollectiveCount,
    CollectiveKind,
    collective_count,
    collective_kinds,
    collective_requests,
    lines_of,
)
from openipo.domain.cases.queries.dispute_registers import DisputeLine, RegisterFilter, disputes_in_register
from openipo.domain.cases.queries.fee_labels import fee_labels
from openipo.domain.cases.queries.file_records import (
    ClockView,
    DocumentView,
    EntryView,
    FileView,
    HistoryLine,
    IncomingView,
    LetterView,
    ProceedingView,
    ProposalView,
)
from openipo.domain.cases.queries.file_view import file_view
from openipo.domain.cases.queries.forecast import Forecast, ForecastLine, RenewalRate, renewal_forecast
from openipo.domain.cases.queries.reception_log import LogLine, ReceptionLog, log_of
from openipo.domain.cases.queries.representatives import (
    RegisteredRepresentative,
    registered_representatives,
    representative_files,
    representative_named,
)
from openipo.domain.cases.queries.state_shares import ShareLine, state_shares
from openipo.domain.cases.queries.work import (
    Dashboard,
    Load,
    Note,
    QueueFilter,
    TaskLine,
    TaskPage,
    dashboard,
    loads,
    my_work,
    notes_of,
    queue,
    tasks_of,
)
from openipo.domain.cases.replay.moving import open_files_of, would_move
from openipo.domain.cases.replay.rehearsal import ClosedAct
from openipo.domain.cases.replay.run import Replayed, ReplayReport, files_to_replay, replay
from openipo.domain.cases.rules.numbers_in_list import MOST, ListRefused, numbers_in_list
from openipo.domain.cases.separation import persons
from openipo.domain.cases.taking_up.back_file import (
    BackFile,
    back_file,
    back_files,
    files_not_taken_up,
    files_past_their_day,
)
from openipo.domain.cases.taking_up.lapsing import Lapsing
from openipo.domain.cases.taking_up.proposing import Proposed, Question, clocks_in_phase, proposed_for
from openipo.domain.cases.taking_up.recorded import Waiting
from openipo.domain.cases.ties import tie_in_words

__all__ = [
    "FILE_DUTIES",
    "MOST",
    "BackFile",
    "CaseError",
    "ChargeLine",
    "ChargeRef",
    "CheckAnswer",
    "CheckResult",
    "Clock",
    "ClockView",
    "ClosedAct",
    "Closure",
    "ClosureReport",
    "CollectiveCount",
    "CollectiveKind",
    "CollectiveLine",
    "CollectiveRequest",
    "Dashboard",
    "DisputeLine",
    "DocumentView",
    "Done",
    "DueCharge",
    "EntryRef",
    "EntryView",
    "FileAtHand",
    "FileMoved",
    "FileView",
    "Forecast",
    "ForecastLine",
    "HistoryLine",
    "IncomingDocument",
    "IncomingView",
    "KeyReused",
    "Lapsing",
    "LetterView",
    "LinkTo",
    "ListRefused",
    "Load",
    "LogLine",
    "LogRefused",
    "Move",
    "NotFound",
    "Note",
    "OpenTask",
    "Outcome",
    "Paid",
    "Proceeding",
    "ProceedingView",
    "ProposalView",
    "Proposed",
    "Question",
    "QueueFilter",
    "Quote",
    "Received",
    "ReceptionDay",
    "ReceptionLog",
    "ReceptionRefused",
    "RegisterFilter",
    "RegisteredRepresentative",
    "RenewalRate",
    "ReplayReport",
    "Replayed",
    "ShareLine",
    "StalledFile",
    "TakenUp",
    "Target",
    "TaskAssignment",
    "TaskLine",
    "TaskPage",
    "TaskRefused",
    "TickReport",
    "Waiting",
    "Wanted",
    "answer_check",
    "answers_of",
    "apply_advance",
    "assign_task",
    "back_file",
    "back_files",
    "bundle_of",
    "calendar_of",
    "cancel_payment",
    "claim_task",
    "clocks_in_phase",
    "close_reception_day",
    "collective_count",
    "collective_kinds",
    "collective_requests",
    "confirm_bank_line",
    "confirm_step",
    "confirm_taking_up",
    "correct_record",
    "credit_invoice",
    "dashboard",
    "disputes_in_register",
    "due_charges",
    "fee_labels",
    "file_view",
    "files_concerned",
    "files_due",
    "files_not_taken_up",
    "files_past_their_day",
    "files_to_replay",
    "files_under",
    "finish_task",
    "hand_over_letters",
    "issue_invoice",
    "issue_letter",
    "issue_payment_order",
    "law_named",
    "law_on",
    "lines_of",
    "loads",
    "log_of",
    "look_at",
    "look_at_many",
    "may",
    "move_payment",
    "move_to_revision",
    "my_work",
    "note_task",
    "notes_of",
    "numbers_in_list",
    "object_to_proposal",
    "open_deposit_account",
    "open_files_of",
    "open_proceeding",
    "open_reception_day",
    "own_books",
    "persons",
    "postpone_summons",
    "propose_taking_up",
    "proposed_for",
    "publish_entries",
    "publish_issue",
    "queue",
    "queue_corrigendum",
    "quote_collective_request",
    "ready_for_the_counter",
    "receive_application",
    "receive_collective_request",
    "receive_document",
    "reconcile_reception_day",
    "record_closure",
    "record_lapses",
    "record_minutes",
    "record_payment",
    "record_service",
    "registered_representatives",
    "release_task",
    "renewal_forecast",
    "replay",
    "representative_files",
    "representative_named",
    "rights_in_words",
    "rights_stated",
    "role_in_words",
    "role_named",
    "run_checks",
    "set_priority",
    "settle_charges",
    "state_shares",
    "summon_to_hearing",
    "take_step",
    "take_step_on_many",
    "take_up_plain_files",
    "tasks_of",
    "the_office",
    "tick",
    "tie_in_words",
    "usual_calendar",
    "waive_fee",
    "withdraw_proposal",
    "withdraw_taking_up",
    "work_off_collective_request",
    "would_move",
]
