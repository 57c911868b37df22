"""An application or a right becomes another application that keeps its date (Madrid Protocol, Art. 9quinquies)."""

from dataclasses import replace

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import MARK_CATEGORIES, ApplicationContent
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import day_of, refuse, touched_items
from openipo.domain.rights.effects.goods_leaving import gone
from openipo.domain.rights.effects.new_file import NewFile, divided_from
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def convert(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `category` of the mark, if it changes (individual, collective, certification); `filed_on`, the date that
    the new application keeps, else that of this file; `series` of its number; `book`, if it goes on under another law;
    `kind`, the tie ("conversion-of").

    Items of the step: the goods of the new application; none: all that are left, or, where none are left, all that
    ended by refusal. The new application is examined anew. Refused: no goods, no filing date, an unknown category.
    """
    named = touched_items(state, call)
    ended = tuple(item for item in state.goods if item.status == "refused")
    goods = tuple(item for item in state.goods if item.id in named) or state.live_goods or ended
    filed_on = day_of(call, "filed_on") or state.filed_on
    if not goods or filed_on is None:
        raise refuse(state, call, gettext_noop("What has no goods or no filing date cannot be converted."))
    kind = str(call.facts.get("kind") or "conversion-of")
    number = context.open_file(
        NewFile(
            kind=kind,
            content=converted(state, call, tuple(replace(item, status="pending") for item in goods)),
            dates={"received_on": call.on, "filed_on": filed_on},
            status="filed",
            goes_on=False,
            book=str(call.facts.get("book") or ""),
            series=str(call.facts.get("series") or "application"),
            provision=call.provision,
        )
    )
    items = [item.id for item in goods]
    return gone(state, call, items, kind=kind.replace("-of", "-into"), number=number)


def converted(state: FileState, call: EffectCall, goods: tuple[object, ...]) -> ApplicationContent:
    """The same mark and parties as applicants, in the category stated."""
    owners = tuple(replace(party, role="applicant") if party.role == "holder" else party for party in state.parties)
    content = divided_from(state, goods, owners)  # type: ignore[arg-type]
    category = str(call.facts.get("category") or content.mark.category)
    if category not in MARK_CATEGORIES:
        raise refuse(
            state,
            call,
            gettext_noop("“%(category)s” is no category of mark; known are %(known)s."),
            category=category,
            known=", ".join(MARK_CATEGORIES),
        )
    return replace(content, mark=replace(content.mark, category=category), designations=())
