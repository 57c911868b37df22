"""What the report of the import said of a record; it waits until somebody has looked."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def found_at_import(state: "FileState") -> Iterator[Found]:
    """What the report of the import said of a record; it waits until somebody has looked."""
    for finding in state.findings:
        yield Found(
            str(finding.get("source", "")),
            str(finding.get("sentence", finding.get("message", ""))),
            {name: str(value) for name, value in dict(finding.get("values") or {}).items()},
            str(finding.get("severity", "note")),
            code=str(finding.get("code", "")),
        )
