"""The door of the accounting room: the office's books in double entry."""

from openipo.domain.accounting.actions.post import Source, post, reverse
from openipo.domain.accounting.chart import HEADS, Head
from openipo.domain.accounting.errors import PostingRefused
from openipo.domain.accounting.models import JournalEntry, Posting
from openipo.domain.accounting.queries import (
    Balance,
    balance_of,
    balances,
    by_month,
    empty_entries,
    is_posted,
    journal,
    posted_sources,
    sums_by_subject,
    unbalanced_entries,
)
from openipo.domain.accounting.rules.balanced import Line, imbalance, merged, moved

__all__ = [
    "HEADS",
    "Balance",
    "Head",
    "JournalEntry",
    "Line",
    "Posting",
    "PostingRefused",
    "Source",
    "balance_of",
    "balances",
    "by_month",
    "empty_entries",
    "imbalance",
    "is_posted",
    "journal",
    "merged",
    "moved",
    "post",
    "posted_sources",
    "reverse",
    "sums_by_subject",
    "unbalanced_entries",
]
