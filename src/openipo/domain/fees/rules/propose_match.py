"""What a line of a bank statement may be for: each guess with a score and the reasons that make it up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

REFERENCE_STATES_IT = 60
TEXT_NAMES_IT = 50
SAME_AMOUNT = 30
LESS_THAN_DUE = 10
MORE_THAN_DUE = 5
SAME_PAYER = 10
WORTH_SHOWING = 30
_SHORTEST = 4
_LENGTHS = (1, 2, 3, 4)  # words that a number may be torn into: "TM 2026 000 123"


@dataclass(frozen=True)
class Candidate:
    """A thing that could be paid: `kind` and `id` name it, `number` is what payers quote, `amount` what is due."""

    kind: str
    id: str
    number: str
    amount: int
    payer: str = ""


@dataclass(frozen=True)
class Reason:
    """Why a guess is made ("reference", "text", "amount", "less", "more", "payer"), and its points."""

    word: str
    points: int


@dataclass(frozen=True)
class Proposal:
    candidate: Candidate
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> int:
        """At most a hundred."""
        return min(sum(reason.points for reason in self.reasons), 100)


@dataclass(frozen=True)
class Said:
    """What the line says: its sum in minor units, who paid, its reference and free text."""

    amount: int
    payer: str
    reference: str
    text: str


def propose(said: Said, candidates: Iterable[Candidate]) -> list[Proposal]:
    """The guesses worth showing, the best first; equal ones in the order of their numbers."""
    made = [Proposal(each, reasons_for(said, each)) for each in candidates]
    shown = [each for each in made if each.score >= WORTH_SHOWING]
    return sorted(shown, key=lambda each: (-each.score, each.candidate.number, each.candidate.id))


def reasons_for(said: Said, candidate: Candidate) -> tuple[Reason, ...]:
    found = [_by_number(said, candidate), _by_amount(said, candidate), _by_payer(said, candidate)]
    return tuple(reason for reason in found if reason is not None)


def _by_number(said: Said, candidate: Candidate) -> Reason | None:
    number = plain(candidate.number)
    if not number:
        return None
    if plain(said.reference) == number:
        return Reason("reference", REFERENCE_STATES_IT)
    if number in numbers_said(f"{said.reference} {said.text}"):
        return Reason("text", TEXT_NAMES_IT)
    return None


def _by_amount(said: Said, candidate: Candidate) -> Reason | None:
    if said.amount == candidate.amount:
        return Reason("amount", SAME_AMOUNT)
    if 0 < said.amount < candidate.amount:
        return Reason("less", LESS_THAN_DUE)
    if 0 < candidate.amount < said.amount:
        return Reason("more", MORE_THAN_DUE)
    return None


def _by_payer(said: Said, candidate: Candidate) -> Reason | None:
    paying, owing = name_words(said.payer), name_words(candidate.payer)
    common = len(paying & owing)
    if common and 2 * common >= max(len(paying), len(owing)):
        return Reason("payer", SAME_PAYER)
    return None


def plain(number: str) -> str:
    """A number as it is compared: capitals and figures only."""
    return re.sub(r"[^A-Z0-9]", "", number.upper())


def name_words(name: str) -> set[str]:
    """The words of a name, without its signs and single letters."""
    return {word for word in re.split(r"\W+", name.casefold()) if len(word) > 1}


def numbers_said(text: str) -> set[str]:
    """Whatever in the text could be a number: words with figures, and words beside them put together."""
    words = [plain(word) for word in text.split()]
    joined = {"".join(words[start : start + length]) for start in range(len(words)) for length in _LENGTHS}
    return {each for each in joined if len(each) >= _SHORTEST and any(sign.isdigit() for sign in each)}
