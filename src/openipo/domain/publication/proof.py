"""The proof: does the issue say what the register says?"""

from collections.abc import Sequence
from uuid import UUID

from openipo.domain.publication.models import Entry, Issue
from openipo.domain.publication.rules.compare import Difference, compare
from openipo.domain.publication.snapshot import snapshot_of


def proof(issue: UUID) -> Sequence[Difference]:
    """Where the issue's entries and the register differ now; none: it may be frozen. Works on frozen issues, too."""
    return [difference for entry in Issue.objects.get(pk=issue).entries.all() for difference in proof_entry(entry)]


def proof_entry(entry: Entry) -> list[Difference]:
    """Where one entry and the register differ now."""
    snapshot = entry.snapshot or {"fields": [], "picture": ""}
    return compare(snapshot, snapshot_of(entry), number=entry.number, section=entry.section)
