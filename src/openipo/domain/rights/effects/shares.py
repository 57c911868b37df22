"""Whose share becomes how much when a right changes hands: what is given is what is taken, to the last fraction."""

from dataclasses import dataclass, replace
from fractions import Fraction

from django.utils.translation import gettext_noop

from openipo.domain.parties.api import Party, parse_share, share_problems
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.file_state import FileState


@dataclass(frozen=True)
class Given:
    """The owners who give and those who take."""

    owners: tuple[Party, ...]
    comers: tuple[Party, ...]


@dataclass(frozen=True)
class Shares:
    """Who leaves, whose share is smaller now, and who comes with which share."""

    leaving: tuple[Party, ...]
    reduced: tuple[Party, ...]
    comers: tuple[Party, ...]


def shares_after(state: FileState, call: EffectCall, given: Given) -> Shares:
    """Owners by shares keep adding up to the whole; those who hold undivided state none.

    Refused: a share of a right held undivided, more than the owner has, takers whose shares are not what was given.
    """
    everybody = len(given.owners) == len(state.applicants)
    if not any(owner.share for owner in state.applicants):
        return _undivided(state, call, given, everybody=everybody)
    held = [parse_share(owner.share) or Fraction(0) for owner in given.owners]
    part = _part(state, call, sum(held, Fraction(0)), len(given.owners))
    reduced: tuple[Party, ...] = ()
    leaving = given.owners
    if part < sum(held, Fraction(0)):
        reduced = (replace(given.owners[0], share=str(held[0] - part)),)
        leaving = ()
    return Shares(leaving, reduced, _taken(state, call, given.comers, part))


def _undivided(state: FileState, call: EffectCall, given: Given, *, everybody: bool) -> Shares:
    whole = everybody and not call.facts.get("share")
    if call.facts.get("share") or (not whole and any(party.share for party in given.comers)):
        raise refuse(state, call, gettext_noop("The owners hold the right undivided; no share of it can be told."))
    if share_problems(given.comers):
        raise refuse(state, call, gettext_noop("The shares of those who take the right must add up to the whole."))
    return Shares(given.owners, (), given.comers)


def _part(state: FileState, call: EffectCall, held: Fraction, owners: int) -> Fraction:
    """How much of the right passes: all that the owners hold, or the share stated for one of them."""
    stated = str(call.facts.get("share") or "")
    if not stated:
        return held
    part = parse_share(stated)
    if part is None or part > held or owners != 1:
        raise refuse(
            state,
            call,
            gettext_noop("“%(stated)s” is no share that one owner could give of the %(held)s held."),
            stated=stated,
            held=held,
        )
    return part


def _taken(state: FileState, call: EffectCall, comers: tuple[Party, ...], part: Fraction) -> tuple[Party, ...]:
    """What was given, as those who take it state it, or in equal parts where none of them states a share."""
    if not any(party.share for party in comers):
        return tuple(replace(party, share=_words(part / len(comers))) for party in comers)
    shares = [parse_share(party.share) for party in comers]
    if None in shares or sum((share or Fraction(0) for share in shares), Fraction(0)) != part:
        raise refuse(
            state,
            call,
            gettext_noop("The shares of those who take it must add up to %(part)s, which is what was given."),
            part=part,
        )
    return tuple(
        replace(party, share=_words(share or Fraction(0))) for party, share in zip(comers, shares, strict=True)
    )


def _words(share: Fraction) -> str:
    """One owner of the whole states no share."""
    return "" if share == 1 else str(share)
