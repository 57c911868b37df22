"""What a form about one file can be answered with: its goods, parties and documents, and the clause library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.correctable import correctable
from openipo.apps.backoffice.files.loading import OpenFile, state_name
from openipo.apps.backoffice.words import GROUND_KIND, ITEM, PARTY, STATE, status_of, word_of
from openipo.domain.accounts.api import users_with_role
from openipo.domain.rights.api import Interest
from openipo.ui.api import date_in_words, in_language


@dataclass(frozen=True)
class GroundChoice:
    id: str
    label: str
    law: str
    text: str
    is_for_disputes: bool = False  # may an opponent rest on it?


@dataclass(frozen=True)
class Choices:
    """The file's goods (id -> words), parties (id -> words), documents (id -> words); grounds by their kind."""

    goods: Mapping[str, str]
    parties: Mapping[str, str]
    documents: Mapping[str, str]
    grounds: Mapping[str, tuple[GroundChoice, ...]]
    states: Mapping[str, str] = field(default_factory=dict)  # member states on the day, code -> words
    states_touched: Mapping[str, str] = field(default_factory=dict)  # designated states that may be touched
    roles: Mapping[str, str] = field(default_factory=dict)  # party id -> its role
    interests: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # id -> kind and words, those in force
    values: Sequence[tuple[str, str]] = ()  # what may be corrected: path and present value
    by_goods: bool = False  # may a ground concern some goods only?
    likely: frozenset[str] = frozenset()  # kinds of grounds that the checks of the phase lead to
    proceedings: Mapping[str, str] = field(default_factory=dict)  # key -> words
    officers: Mapping[str, str] = field(default_factory=dict)  # sign-in name -> name, of those who may sit on a panel


def choices_of(
    opened: OpenFile, *, by_goods: bool = False, proceeding: str = "", states: Sequence[str] = ()
) -> Choices:
    """The choices that this file and its law give."""
    state = opened.state
    return Choices(
        goods={item.id: item_in_words(opened, item.id) for item in state.goods},
        parties={party.id: f"{party.name} ({word_of(PARTY, party.role)})" for party in state.parties},
        documents={
            each.on_file.document: _document(each.on_file.title, each.on_file.kind, each.on_file.received_on)
            for each in opened.view.documents
        },
        grounds=_grounds(opened),
        roles={party.id: party.role for party in state.parties},
        interests={each.id: (each.kind, interest_in_words(each)) for each in state.interests_on(opened.desk.on)},
        values=correctable(state),
        states=_members(opened),
        states_touched={code: state_in_words(opened, code) for code in states},
        by_goods=by_goods,
        likely=_likely(opened, proceeding),
        proceedings={each.key: f"{in_language(each.label)} {each.number}".strip() for each in opened.view.proceedings},
        officers=_panellists(opened, proceeding),
    )


def _panellists(opened: OpenFile, proceeding: str) -> dict[str, str]:
    law = opened.view.law
    place = next((each for each in opened.view.proceedings if each.key == proceeding), None)
    if law is None or place is None:
        return {}
    steps = law.revision.procedures[place.procedure].steps.values()
    roles = sorted({role for step in steps if step.panel for role in step.by})
    people = [user for role in roles for user in users_with_role(role, on=opened.desk.on)]
    return {user.username: user.get_full_name() for user in people}


def _likely(opened: OpenFile, proceeding: str) -> frozenset[str]:
    law = opened.view.law
    wanted = {check.ground for check in opened.view.checks if check.proceeding == proceeding and check.ground}
    grounds = law.revision.grounds.values() if law else ()
    return frozenset(word_of(GROUND_KIND, ground.kind) for ground in grounds if ground.id in wanted)


def interest_in_words(interest: Interest) -> str:
    """ "Licence: Lea Ltd, since 1 March 2026"."""
    names = ", ".join(party.name for party in interest.parties)
    called = interest.named(in_language) + (f" {interest.rank}" if interest.rank else "")
    since = _("since %(day)s") % {"day": date_in_words(interest.since)} if interest.since else ""
    return ", ".join(part for part in (f"{called}: {names}" if names else called, since) if part)


def _members(opened: OpenFile) -> dict[str, str]:
    """The states that may be designated on the day."""
    law = opened.view.law
    members = law.office.members_on(opened.desk.on) if law else ()
    return {state.code: in_language(state.name) for state in members}


def state_in_words(opened: OpenFile, code: str) -> str:
    """ "AA Alphaland (Notified)"."""
    status = next((each.status for each in opened.state.designations if each.state == code), "")
    return f"{code} {state_name(opened, code)} ({status_of(STATE, status).label})"


def item_in_words(opened: OpenFile, item_id: str) -> str:
    """ "25-1 clothing (Pending)"."""
    item = opened.state.item(item_id)
    status = opened.view.items.get(item_id, "")
    words = str(ITEM[status][0]) if status in ITEM else status
    return f"{item_id} {item.text if item else ''} ({words})"


def _document(title: str, kind: str, received_on: object) -> str:
    day = date_in_words(received_on) if received_on else ""  # type: ignore[arg-type]
    return ", ".join(part for part in (title or kind, day) if part)


def _grounds(opened: OpenFile) -> dict[str, tuple[GroundChoice, ...]]:
    found: dict[str, tuple[GroundChoice, ...]] = {}
    law = opened.view.law
    for ground in law.revision.grounds.values() if law else ():
        kind = word_of(GROUND_KIND, ground.kind)
        found[kind] = (*found.get(kind, ()), _ground(ground))
    return found


def _ground(ground: Any) -> GroundChoice:
    text = in_language(ground.text).replace("{goods}", _("the goods concerned"))
    is_for_disputes = ground.kind == "relative"
    return GroundChoice(ground.id, in_language(ground.label), ground.law, text, is_for_disputes)
