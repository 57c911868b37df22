"""What became of one file under two texts of the law, compared: how it ended, when clocks ended, what it cost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openipo.domain.procedures.comparison.words import NOTHING
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.model.book import Procedure
from openipo.domain.procedures.model.state import CaseState, ClockState, FeeState, ProceedingState, Text
from openipo.kernel.calendar.api import LANGUAGES, day_in_words, in_language, set_apart

SENTENCES = {
    "outcome": {
        "en": "{what}: stands in “{old}”; would stand in “{new}”.",
        "fr": "{what}\u00a0: se trouve en «\u00a0{old}\u00a0»\u00a0; se trouverait en «\u00a0{new}\u00a0».",
        "ar": "{what}: في «{old}»؛ ويكون في «{new}» وفق النص الآخر.",
    },
    "clock": {
        "en": "Time limit “{what}”: ends on {old}; would end on {new}.",
        "fr": "Délai «\u00a0{what}\u00a0»\u00a0: prend fin le {old}\u00a0; prendrait fin le {new}.",
        "ar": "المهلة «{what}»: تنتهي في {old}؛ وتنتهي في {new} وفق النص الآخر.",
    },
    "standing": {
        "en": "Time limit “{what}”: {old}; under the other text: {new}.",
        "fr": "Délai «\u00a0{what}\u00a0»\u00a0: {old}\u00a0; selon l'autre texte\u00a0: {new}.",
        "ar": "المهلة «{what}»: {old}؛ وفق النص الآخر: {new}.",
    },
    "fee": {
        "en": "Fee “{what}”: {old}; under the other text: {new}.",
        "fr": "Taxe «\u00a0{what}\u00a0»\u00a0: {old}\u00a0; selon l'autre texte\u00a0: {new}.",
        "ar": "الرسم «{what}»: {old}؛ وفق النص الآخر: {new}.",
    },
    "letter": {
        "en": "Letter “{what}”: {old}; would be {new}.",
        "fr": "Lettre «\u00a0{what}\u00a0»\u00a0: {old}\u00a0; serait {new}.",
        "ar": "الرسالة «{what}»: {old}؛ وفق النص الآخر: {new}.",
    },
}
STANDING = {
    "running": {"en": "running", "fr": "en cours", "ar": "جارية"},
    "suspended": {"en": "suspended", "fr": "suspendu", "ar": "موقوفة"},
    "met": {"en": "met", "fr": "respecté", "ar": "روعيت"},
    "missed": {"en": "missed", "fr": "manqué", "ar": "فاتت"},
    "stopped": {"en": "stopped", "fr": "arrêté", "ar": "متوقفة"},
    "": {"en": "does not run", "fr": "ne court pas", "ar": "لا تجري"},
}
NOT_OPEN = {"en": "not open", "fr": "non ouverte", "ar": "غير مفتوح"}
NOT_CHARGED = {"en": "not charged", "fr": "non due", "ar": "غير مفروض"}
WRITTEN = {
    True: {"en": "written", "fr": "écrite", "ar": "مكتوبة"},
    False: {"en": "not written", "fr": "non écrite", "ar": "غير مكتوبة"},
}


@dataclass(frozen=True)
class OtherEnd:
    """One thing that came out otherwise: of which kind (outcome, clock, fee, letter), in words, with its provision."""

    kind: str
    key: str
    sentence: Text
    law: str


def other_ends(old: Law, before: CaseState, new: Law, after: CaseState) -> list[OtherEnd]:
    """What is otherwise under `new`, in the order: how it ends, time limits, fees, letters."""
    return [
        *_outcomes(old, before, new, after),
        *_clocks(old, before, new, after),
        *_fees(old, before, new, after),
        *_letters(old, before, new, after),
    ]


def _outcomes(old: Law, before: CaseState, new: Law, after: CaseState) -> Iterator[OtherEnd]:
    for key in {**before.proceedings, **after.proceedings}:
        was, would_be = before.proceedings.get(key), after.proceedings.get(key)
        if _end(was) != _end(would_be):
            procedure = _procedure(old, was) or _procedure(new, would_be)
            label, law = (procedure.label, procedure.law) if procedure else ({"en": key}, "")
            yield OtherEnd("outcome", key, _say("outcome", label, _phase(old, was), _phase(new, would_be)), law)


def _procedure(law: Law, state: ProceedingState | None) -> Procedure | None:
    """None where that text of the law knows it no more."""
    return law.revision.procedures.get(state.procedure) if state else None


def _end(state: ProceedingState | None) -> tuple[str, str]:
    return (state.phase, state.outcome) if state else ("", "")


def _phase(law: Law, state: ProceedingState | None) -> Text:
    procedure = _procedure(law, state)
    phase = procedure.phases.get(state.phase) if procedure and state else None
    return phase.label if phase else {"en": state.phase} if state else NOT_OPEN


def _clocks(old: Law, before: CaseState, new: Law, after: CaseState) -> Iterator[OtherEnd]:
    for key in {**before.clocks, **after.clocks}:
        was, would_be = before.clocks.get(key), after.clocks.get(key)
        state = was or would_be
        if state is None or (_last(was), _status(was)) == (_last(would_be), _status(would_be)):
            continue
        procedure = _procedure(old, before.proceedings.get(state.proceeding)) or _procedure(
            new, after.proceedings.get(state.proceeding)
        )
        provision = procedure.clocks.get(state.clock) if procedure else None
        label = provision.label if provision else {"en": state.clock}
        if was and would_be and _last(was) != _last(would_be):
            yield OtherEnd("clock", key, _say("clock", label, _day(was), _day(would_be)), state.law)
        else:
            said = STANDING[_status(was)], STANDING[_status(would_be)]
            yield OtherEnd("clock", key, _say("standing", label, *said), state.law)


def _last(state: ClockState | None) -> Any:
    return (state.expires_on, state.grace_until) if state else None


def _status(state: ClockState | None) -> str:
    return state.status if state else ""


def _day(state: ClockState | None) -> Text:
    return day_in_words(state.expires_on) if state and state.expires_on else NOTHING


def _fees(old: Law, before: CaseState, new: Law, after: CaseState) -> Iterator[OtherEnd]:
    for key in {**before.fees, **after.fees}:
        was, would_be = before.fees.get(key), after.fees.get(key)
        if _amount(was) == _amount(would_be):
            continue
        state = was or would_be
        if state is None:
            continue
        fee = (old if was else new).revision.fees.get(state.fee)
        label = fee.label if fee else {"en": state.fee}
        said = _sum(old, was), _sum(new, would_be)
        yield OtherEnd("fee", key, _say("fee", label, *said), state.law)


def _amount(state: FeeState | None) -> tuple[int, str] | None:
    return (state.amount, state.currency) if state else None


def _sum(law: Law, state: FeeState | None) -> Text:
    if state is None:
        return NOT_CHARGED
    units = 10**law.office.minor_units
    whole, rest = divmod(state.amount, units)
    decimals = f".{rest:0{law.office.minor_units}d}" if law.office.minor_units else ""
    return {language: f"{whole}{decimals} {state.currency}" for language in LANGUAGES}


def _letters(old: Law, before: CaseState, new: Law, after: CaseState) -> Iterator[OtherEnd]:
    for key in {**before.letters, **after.letters}:
        if (key in before.letters) == (key in after.letters):
            continue
        law, case = (old, before) if key in before.letters else (new, after)
        state = case.letters[key]
        letter = law.revision.letters.get(state.letter)
        label = letter.label if letter else {"en": state.letter}
        said = WRITTEN[key in before.letters], WRITTEN[key in after.letters]
        yield OtherEnd("letter", key, _say("letter", label, *said), state.law)


def _say(sentence: str, what: Text, old: Text, new: Text) -> Mapping[str, str]:
    words: Mapping[str, Text] = {"what": what, "old": old, "new": new}
    return {
        language: SENTENCES[sentence][language].format(
            **{name: set_apart(in_language(text, language), language) for name, text in words.items()}
        )
        for language in LANGUAGES
    }
