"""Occurrences from outside, made in one call each."""

from datetime import date

from openipo.domain.procedures.model.outcome import Occurrence
from openipo.domain.procedures.model.state import EntryState, FeeState, LetterState


def pay(fee: FeeState, on: date, amount: int | None = None) -> Occurrence:
    """A payment of `amount` minor units received on the day; without an amount, what is due on that day."""
    facts = {} if amount is None else {"amount": amount}
    return Occurrence(f"paid:{fee.fee}", on, fee.key, fee.proceeding, facts)


def waive(fee: FeeState, on: date, reason: str) -> Occurrence:
    return Occurrence(f"waived:{fee.fee}", on, fee.key, fee.proceeding, {"reason": reason})


def issue(letter: LetterState, on: date) -> Occurrence:
    """The letter was signed and has left the office."""
    return Occurrence(f"issued:{letter.letter}", on, letter.key, letter.proceeding)


def serve(letter: LetterState, on: date, means: str) -> Occurrence:
    """The letter reached its addressee on the day, by post, e-mail or at the counter."""
    return Occurrence(f"served:{letter.letter}", on, letter.key, letter.proceeding, {"means": means})


def publish(entry: EntryState, on: date, issue: str) -> Occurrence:
    """The entry appeared in an issue of the gazette."""
    return Occurrence(f"published:{entry.section}", on, entry.key, entry.proceeding, {"issue": issue})
