"""The register state by state: where a regional right has effect, since when and under which provision."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import translation
from django.utils.translation import gettext

from openipo.apps.register.words import STATE, status_of
from openipo.domain.cases.api import law_named, the_office
from openipo.domain.correspondence.api import Field
from openipo.domain.procedures.api import MemberState
from openipo.domain.rights.api import Designation, FileState
from openipo.ui.api import Status, date_in_words, in_language

Say = Callable[[Mapping[str, str]], str]


@dataclass(frozen=True)
class StateLine:
    """One state as the page shows it. `note` says what a reader must know of its law."""

    name: str
    code: str
    status: Status
    since: date | None
    law: str
    without: tuple[str, ...]  # goods for which there is no effect in it, in words
    note: str


def state_lines(state: FileState, on: date, say: Say = in_language) -> list[StateLine]:
    """The designated states of a file in the order in which they were named; of a unitary right, all members.

    `say` says a text to whoever reads: on a screen, or as the law has it.
    """
    if state.designations:
        return [_line(state, each, on, say) for each in state.designations]
    return [_member_line(state, member, on, say) for member in unitary_members(state)]


def unitary_members(state: FileState) -> tuple[MemberState, ...]:
    """The states in which a right has effect without being named: those that were members when it was filed."""
    filed_on = state.filed_on or state.received_on
    if not state.book or filed_on is None or not the_office().member_states:
        return ()
    if law_named(state.book, state.revision).revision.designates:
        return ()
    return the_office().members_on(filed_on)


def _line(state: FileState, designation: Designation, on: date, say: Say) -> StateLine:
    member = the_office().member_state(designation.state)
    texts = tuple(item.text for item in state.goods if item.id in designation.without)
    return StateLine(
        name=say(member.name) if member else designation.state,
        code=designation.state,
        status=status_of(STATE, designation.status),
        since=designation.since,
        law=designation.law,
        without=texts,
        note=_note(member, on),
    )


def _member_line(state: FileState, member: MemberState, on: date, say: Say) -> StateLine:
    return StateLine(
        name=say(member.name),
        code=member.code,
        status=status_of(
            STATE, {"registered": "in-force", "ended": "cancelled"}.get(state.register_status, "designated")
        ),
        since=state.registered_on,
        law="",
        without=(),
        note=_note(member, on),
    )


def _note(member: MemberState | None, on: date) -> str:
    """A registration may be doubted where the state has not made it part of its own law, or has left the office."""
    if member is None:
        return ""
    if member.until is not None and on > member.until:
        return gettext("The state left the office on %(day)s.") % {"day": date_in_words(member.until)}
    if member.domesticated is None or on < member.domesticated:
        return gettext("The state's own law does not give effect to registrations of this office (yet).")
    return ""


def state_fields(lines: Iterable[StateLine], language: str) -> tuple[Field, ...]:
    """The same for a printed paper: one field with a line for each state."""
    with translation.override(language):
        printed = tuple(_printed(line) for line in lines)
        label = {language: gettext("Effect, state by state")}
    return (Field("", label, printed),) if printed else ()


def _printed(line: StateLine) -> str:
    parts = [f"{line.name} ({line.code})", str(line.status.label)]
    if line.since:
        parts.append(gettext("since %(day)s") % {"day": date_in_words(line.since)})
    if line.law:
        parts.append(line.law)
    if line.without:
        parts.append(gettext("without: %(goods)s") % {"goods": "; ".join(line.without)})
    return ", ".join([*parts, *([line.note] if line.note else [])])
