from openipo.domain.accounting.models.journal_entry import JournalEntry
from openipo.domain.accounting.models.posting import Posting

__all__ = ["JournalEntry", "Posting"]
