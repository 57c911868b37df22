"""The register's answer about one file: as of a day, as known at an instant, for the office or for the public."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from openipo.domain.parties.api import Party
from openipo.domain.rights.content import Link
from openipo.domain.rights.errors import FileNotFound, NotOpenToPublic
from openipo.domain.rights.file_state import FileState
from openipo.domain.rights.fold import fold
from openipo.domain.rights.folding import HANDLERS
from openipo.domain.rights.models import File
from openipo.domain.rights.search_keys import number_key
from openipo.kernel.ledger.api import RecordedEvent, history

# What the gazette is going to say is not yet said.
_NOT_FOR_THE_PUBLIC = frozenset({"entry_queued"})


@dataclass(frozen=True)
class RegisterView:
    """A file as the register says it on `as_of` (today's state if None), with what was recorded up to `known_at`.

    `entries` are the register's own events behind it, in the order in which they take effect.
    """

    file: UUID
    state: FileState
    entries: tuple[RecordedEvent, ...]
    as_of: date | None = None
    known_at: datetime | None = None


def register_view(file: File | UUID, *, as_of: date | None = None, known_at: datetime | None = None) -> RegisterView:
    """What the register says, for officers. Raises FileNotFound where it said nothing yet."""
    chain = file.pk if isinstance(file, File) else file
    events = history(chain, as_of=as_of, known_at=known_at)
    state = fold(events)
    if not state.status:
        raise FileNotFound(str(file))
    entries = sorted(
        (event for event in events if event.kind in HANDLERS), key=lambda event: (event.effective_on, event.sequence)
    )
    return RegisterView(chain, state, tuple(entries), as_of, known_at)


def public_register_view(
    file: File | UUID, *, as_of: date | None = None, known_at: datetime | None = None
) -> RegisterView:
    """What the register says, for the public: only of files that are open to it today.

    E-mail addresses and telephone numbers of parties, ties to files that are closed, entries only queued for the
    gazette, and what the events carry beyond their kind and provision are left out. Raises NotOpenToPublic, whether
    the file is closed or not there.
    """
    chain = file.pk if isinstance(file, File) else file
    if not File.objects.filter(pk=chain, is_public=True).exists():
        raise NotOpenToPublic(str(file))
    view = register_view(chain, as_of=as_of, known_at=known_at)
    entries = tuple(_bare(event) for event in view.entries if event.kind not in _NOT_FOR_THE_PUBLIC)
    state = _without_contacts(view.state)
    return replace(view, state=replace(state, links=tuple(_public_links(state))), entries=entries)


def _public_links(state: FileState) -> Iterator[Link]:
    """Ties to files that the public may see, and to files of other registers: a tie must not betray what is hidden."""
    keys = {number_key(link.number) for link in state.links}
    hidden = File.objects.filter(number_key__in=keys, is_public=False) if keys else File.objects.none()
    closed = set(hidden.values_list("number_key", flat=True))
    return (link for link in state.links if number_key(link.number) not in closed)


def _bare(event: RecordedEvent) -> RecordedEvent:
    return replace(event, payload={}, actor="")


def _without_contacts(state: FileState) -> FileState:
    return replace(
        state,
        parties=tuple(_public_party(party) for party in state.parties),
        interests=tuple(
            replace(each, parties=tuple(_public_party(party) for party in each.parties)) for each in state.interests
        ),
        publications=tuple(entry for entry in state.publications if entry.published_on is not None),
        corrections=tuple(
            replace(each, actor="") for each in state.corrections if not each.path.endswith((".email", ".phone"))
        ),
        reference="",
        findings=(),
        source={},
        particulars={},
        changes=(),
        values={},
    )


def _public_party(party: Party) -> Party:
    return replace(party, email="", phone="", service_address=None)
