"""Why two rows of words are alike: which words stand for which, in what sense, and what is left over."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openipo.similarity.mark import Reason
from openipo.similarity.measure.commonness import GRAMMAR
from openipo.similarity.measure.table import LOOKS
from openipo.similarity.reading.readings import (
    ALOUD,
    AS_LETTERS,
    BY_LOOK,
    BY_SHAPE,
    INITIALS,
    OTHERWISE,
    SET_APART,
    VOWELLED,
    Reading,
)
from openipo.similarity.sound.hearing import sound_of
from openipo.similarity.sound.rules import CODES, LANGUAGES

_BEGINNING = 3
_BY_READING = {
    OTHERWISE: "{words} is also spelled {latin}",
    BY_LOOK: "{words} looks like {latin}",
    ALOUD: "{words} is said {latin}",
    AS_LETTERS: "{words} is read as {latin}",
    BY_SHAPE: "the letters of {words} may be taken for {latin}",
    INITIALS: "{latin} are the initials of {words}",
    SET_APART: "{words} may be read {latin}",
    VOWELLED: "{words} may be read {latin}",
}
_LANGUAGE_NAMES = {name: name.capitalize() for name in LANGUAGES if name != "any"}
_TAKEN_FOR = {letter: group[0] for group in LOOKS for letter in group}
# How words end for one and for several: LION, FOX, BERRY, WOLF, CHEVAL, CHATEAU.
_SEVERAL = (("", "s"), ("", "es"), ("y", "ies"), ("f", "ves"), ("al", "aux"), ("eau", "eaux"))


@dataclass(frozen=True, slots=True)
class Read:
    """One mark in the reading that counted: as written, its tokens with weights."""

    words: str
    reading: Reading
    weights: bytes

    def pieces(self) -> list[tuple[int, ...]]:
        """The places of the words that a piece stands for: each word, then each pair of neighbours."""
        count = len(self.reading.tokens)
        return [*((place,) for place in range(count)), *((place, place + 1) for place in range(count - 1))]

    def said(self, places: tuple[int, ...]) -> str:
        """The words at these places, in capitals."""
        return " ".join(self.reading.tokens[place] for place in places).upper()


def pairs_of(first: Read, second: Read, room: Any) -> list[tuple[tuple[int, ...], tuple[int, ...], float]]:
    """Which words stand for which, the heaviest first: the same choice as the measure makes."""
    free_here, free_there = set(range(len(first.weights))), set(range(len(second.weights)))
    brought = [
        (alike * min(_weight(first, here), _weight(second, there)), -number, here, there, alike)
        for number, (here, there, alike) in enumerate(_likenesses(first, second, room))
    ]
    chosen = []
    for _, _, here, there, alike in sorted(brought, reverse=True):
        if free_here.issuperset(here) and free_there.issuperset(there):
            free_here.difference_update(here)
            free_there.difference_update(there)
            chosen.append((here, there, alike))
    return chosen


def _likenesses(first: Read, second: Read, room: Any) -> Iterator[tuple[tuple[int, ...], tuple[int, ...], float]]:
    for row, here in enumerate(first.pieces()):
        for column, there in enumerate(second.pieces()):
            if room[row, column] > 0:
                yield here, there, float(room[row, column])


def _weight(read: Read, places: tuple[int, ...]) -> int:
    return sum(read.weights[place] for place in places)


def by_reading(read: Read) -> list[Reason]:
    """That a mark was not taken as it is written."""
    latin = " ".join(read.reading.tokens).upper()
    text = _BY_READING.get(read.reading.kind)
    if text:
        return [Reason(text, {"words": read.words, "latin": latin})]
    if not read.words.isascii() and latin != read.words.upper():
        return [Reason("{words} is read {latin}", {"words": read.words, "latin": latin})]
    return []


def by_words(first: Read, second: Read, room: Any, language: str) -> list[Reason]:
    """One reason for each pair, then what is left over on either side."""
    pairs = pairs_of(first, second, room)
    reasons = [_of_pair(first, second, pair, language) for pair in pairs]
    first_left = _left(first, [here for here, _, _ in pairs])
    second_left = _left(second, [there for _, there, _ in pairs])
    telling = [(here, there) for here, there, _ in pairs if min(_weight(first, here), _weight(second, there)) > GRAMMAR]
    order = [min(there) for _, there in sorted(telling)]
    turned = [Reason("in another order")] if order != sorted(order) else []
    return reasons + turned + _beginning(first, second, pairs) + first_left + second_left


def _of_pair(first: Read, second: Read, pair: tuple[tuple[int, ...], tuple[int, ...], float], language: str) -> Reason:
    here, there, _ = pair
    mine, theirs = first.said(here), second.said(there)
    both = {"first": mine, "second": theirs}
    if mine == theirs:
        return Reason("{first} in both", both)
    if mine.replace(" ", "") == theirs.replace(" ", ""):
        return Reason("the same letters, joined or apart: {first} / {second}", both)
    return _of_words(mine.replace(" ", "").lower(), theirs.replace(" ", "").lower(), both, language)


def _of_words(mine: str, theirs: str, both: dict[str, str], language: str) -> Reason:
    if _one_and_several(mine, theirs) or _one_and_several(theirs, mine):
        return Reason("one and several: {first} / {second}", both)
    spoken = _same_sound(mine, theirs, language)
    if spoken == "any":
        return Reason("sounds alike: {first} / {second}", both)
    if spoken:
        return Reason("sounds alike: {first} / {second} in {language}", both | {"language": _LANGUAGE_NAMES[spoken]})
    return _of_letters(mine, theirs, both) or _of_sounds(mine, theirs, both)


def _of_letters(mine: str, theirs: str, both: dict[str, str]) -> Reason | None:
    short, long = sorted((mine, theirs), key=len)
    if len(short) >= _BEGINNING and long.startswith(short):
        return Reason("{long} begins with {short}", {"long": long.upper(), "short": short.upper()})
    if len(short) >= _BEGINNING and long.endswith(short):
        return Reason("{long} ends with {short}", {"long": long.upper(), "short": short.upper()})
    if [_TAKEN_FOR.get(each, each) for each in mine] == [_TAKEN_FOR.get(each, each) for each in theirs]:
        return Reason("letters that may be taken for one another: {first} / {second}", both)
    return None


def _of_sounds(mine: str, theirs: str, both: dict[str, str]) -> Reason:
    """By readers of two languages a mark may be heard alike though none of them says both so."""
    said = {sound_of(mine, name): name for name in reversed(LANGUAGES) if name != "any"}
    for name in LANGUAGES[1:]:
        other = said.get(sound_of(theirs, name))
        if other:
            of_whom = {"language": _LANGUAGE_NAMES[other], "other_language": _LANGUAGE_NAMES[name]}
            return Reason("sounds alike: {first} in {language} / {second} in {other_language}", both | of_whom)
    return Reason("nearly the same letters or sounds: {first} / {second}", both)


def _same_sound(mine: str, theirs: str, language: str) -> str:
    """The language in which both are said the same: the mark's own first, English, the general rules, any other."""
    for name in dict.fromkeys((*filter(None, (CODES.get(language),)), "english", *LANGUAGES)):
        if sound_of(mine, name) == sound_of(theirs, name):
            return name
    return ""


def _one_and_several(one: str, several: str) -> bool:
    if len(one) < _BEGINNING or several.endswith("ss"):
        return False
    return any(one.endswith(end) and several == one.removesuffix(end) + more for end, more in _SEVERAL)


def _beginning(first: Read, second: Read, pairs: list[tuple[tuple[int, ...], tuple[int, ...], float]]) -> list[Reason]:
    mine, theirs = first.reading.tokens[0], second.reading.tokens[0]
    told = any(first.said(here) == second.said(there) and 0 in here for here, there, _ in pairs)
    same = mine[:_BEGINNING] == theirs[:_BEGINNING] and len(mine) >= _BEGINNING
    return [Reason("same beginning")] if same and not told else []


def _left(read: Read, used: list[tuple[int, ...]]) -> list[Reason]:
    gone = {place for places in used for place in places}
    left = [place for place in range(len(read.weights)) if place not in gone]
    light = " ".join(read.reading.tokens[place] for place in left if read.weights[place] < 100).upper()
    heavy = " ".join(read.reading.tokens[place] for place in left if read.weights[place] >= 100).upper()
    reasons = [Reason("{words} adds what describes or is common", {"words": light})] if light else []
    return [*reasons, Reason("{words} stands in one of them only", {"words": heavy})] if heavy else reasons
