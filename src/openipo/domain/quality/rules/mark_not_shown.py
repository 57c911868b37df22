"""Is it known what the mark looks or sounds like?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def mark_not_shown(state: "FileState") -> Iterator[Found]:
    """Is it known what the mark looks or sounds like?"""
    mark = state.mark
    if mark is not None and not (mark.text.strip() or mark.representations or mark.description.strip()):
        yield Found("mark", gettext_noop("The mark has neither words nor a representation."), severity="error")
