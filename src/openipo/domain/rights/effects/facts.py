"""Reading what a step's facts say for an effect."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_noop

from openipo.domain.procedures.api import EffectCall, end_of_protection
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.errors import EffectRefused
from openipo.domain.rights.file_state import FileState


def refuse(state: FileState, call: EffectCall, sentence: str, **facts: Any) -> EffectRefused:
    """The refusal of an effect, to be raised: a sentence marked for translation, and what is filled in."""
    return EffectRefused(call.effect, sentence, provision=call.provision, status=state.status, facts=facts)


def day_of(call: EffectCall, name: str) -> date | None:
    """A day among the facts, given as a day or as "2026-03-05"."""
    value = call.facts.get(name)
    return date.fromisoformat(value) if isinstance(value, str) and value else value or None


def last_day(state: FileState, call: EffectCall, context: EffectContext, *, registered_on: date) -> date:
    """The last day of protection: the fact `expires_on`, else the law's term, added to a last day there is already."""
    stated = day_of(call, "expires_on")
    if stated is not None:
        return stated
    filed_on = state.filed_on or state.received_on
    if context.term is None or filed_on is None:
        raise refuse(state, call, gettext_noop("Neither the step nor the law book says until when protection lasts."))
    return end_of_protection(context.term, filed_on=filed_on, registered_on=registered_on, expires_on=state.expires_on)


def touched_items(state: FileState, call: EffectCall) -> list[str]:
    """The live or just marked goods items that the step names; refuses items that are not on the file."""
    unknown = [item for item in call.items if state.item(item) is None]
    if unknown:
        raise refuse(state, call, gettext_noop("There is no item %(unknown)s on the file."), unknown=", ".join(unknown))
    return list(call.items)


def is_whole(state: FileState, items: list[str]) -> bool:
    """Does the effect touch the whole file: no items named, or all that are left?"""
    return not items or all(item.id in items for item in state.live_goods)
