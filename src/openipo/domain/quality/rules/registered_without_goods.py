"""Is a registered mark protected for something?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def registered_without_goods(state: "FileState") -> Iterator[Found]:
    """Is a registered mark protected for something?"""
    if state.mark is not None and state.register_status == "registered" and not state.live_goods:
        sentence = gettext_noop("The mark is registered, but no goods or services are left.")
        yield Found("goods", sentence, severity="error")
