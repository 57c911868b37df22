"""The door of the publication room."""

from openipo.domain.publication.actions.compose import compose
from openipo.domain.publication.actions.freeze import freeze
from openipo.domain.publication.actions.leave_out import leave_out
from openipo.domain.publication.actions.open_issue import open_issue
from openipo.domain.publication.actions.publish import publish
from openipo.domain.publication.actions.queue import ToQueue, queue, queue_each
from openipo.domain.publication.actions.sign import sign
from openipo.domain.publication.errors import ProofFailed, PublicationRefused
from openipo.domain.publication.feeds import FEEDS, Feed
from openipo.domain.publication.inid_words import inid_label, shown_lines
from openipo.domain.publication.issue_content import (
    ChangeContent,
    CorrectionContent,
    EntryContent,
    FieldContent,
    IssueContent,
    SectionContent,
    issue_content,
)
from openipo.domain.publication.models import Entry, Issue
from openipo.domain.publication.permissions import GAZETTE_DUTIES
from openipo.domain.publication.preview import preview_pdf
from openipo.domain.publication.proof import proof, proof_entry
from openipo.domain.publication.queries import (
    entries_of,
    entry_with_key,
    issues,
    overdue_issues,
    queued_entries,
)
from openipo.domain.publication.rule_of_office import gazette_rule
from openipo.domain.publication.rules.compare import Difference
from openipo.domain.publication.rules.gazette_rule import (
    BadGazetteRule,
    GazetteRule,
    closing_day,
    next_planned_day,
    planned_days,
)
from openipo.domain.publication.rules.inid_fields import KNOWN_CODES, inid_fields, party_line
from openipo.domain.publication.rules.overdue import Overdue

__all__ = [
    "FEEDS",
    "GAZETTE_DUTIES",
    "KNOWN_CODES",
    "BadGazetteRule",
    "ChangeContent",
    "CorrectionContent",
    "Difference",
    "Entry",
    "EntryContent",
    "Feed",
    "FieldContent",
    "GazetteRule",
    "Issue",
    "IssueContent",
    "Overdue",
    "ProofFailed",
    "PublicationRefused",
    "SectionContent",
    "ToQueue",
    "closing_day",
    "compose",
    "entries_of",
    "entry_with_key",
    "freeze",
    "gazette_rule",
    "inid_fields",
    "inid_label",
    "issue_content",
    "issues",
    "leave_out",
    "next_planned_day",
    "open_issue",
    "overdue_issues",
    "party_line",
    "planned_days",
    "preview_pdf",
    "proof",
    "proof_entry",
    "publish",
    "queue",
    "queue_each",
    "queued_entries",
    "shown_lines",
    "sign",
]
