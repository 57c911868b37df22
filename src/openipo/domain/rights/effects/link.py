"""A file is tied to an international registration, or to another file here that takes its place (Madrid, Art. 4bis)."""

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.effects.merge import files_to_merge
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def link(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `kind` of the tie; `files`, the numbers of files here, each of which is told `back`; or
    `registration_number`, that of a right elsewhere, with the `office` (WIPO ST.3) that keeps it.

    Refused: nothing named to tie the file to, or the file itself.
    """
    kind, back = str(call.facts.get("kind", "")), str(call.facts.get("back", ""))
    numbers = files_to_merge(call.facts.get("files"))
    elsewhere = str(call.facts.get("registration_number") or "")
    if not numbers and not elsewhere:
        raise refuse(state, call, gettext_noop("What the file is to be tied to must be named."))
    if not numbers:
        return [_tie(kind, elsewhere, str(call.facts.get("office", "")), call)]
    ties = []
    for number in numbers:
        other = context.file_named(number)
        if other.number == state.number:
            raise refuse(state, call, gettext_noop("A file cannot be tied to itself."))
        ties.append(_tie(kind, other.number, other.office, call))
        context.tell_file(number, [_tie(back, state.number, state.office, call)])
    return ties


def _tie(kind: str, number: str, office: str, call: EffectCall) -> NewEvent:
    return NewEvent("file_linked", call.on, {"kind": kind, "number": number, "office": office}, call.provision)
