"""Apply sound rules to words in a compiled loop: what a word sounds like in a language, and a key of that sound."""

from typing import Any

import numpy as np

from openipo.similarity.measure.compiled import compiled
from openipo.similarity.sound.rules import LETTERS, SOUNDS, Rules, rules_of

# As many sounds of a unit are compared as there are bits to spare.
MOST_SOUNDS = 60
_CODE_OF = {letter: code + 1 for code, letter in enumerate(LETTERS)}


def sound_of(word: str, language: str = "any") -> str:
    """The word's sounds in a language: "quick" and "kwik" are both "kwik" in English."""
    letters = np.array([_CODE_OF[letter] for letter in word], np.uint8)
    sounds = np.zeros(3 * len(word) + 3, np.uint8)
    length = hear(letters, 0, len(letters), rules_of(language), sounds, 0)
    return "".join(SOUNDS[code - 1] for code in sounds[:length])


@compiled
def _fits(rules: Any, rule: int, letters: Any, place: int, start: int, end: int) -> bool:
    length = rules.length[rule]
    if place + length > end:
        return False
    for step in range(1, length):
        if letters[place + step] != rules.letters[rule, step]:
            return False
    before = letters[place - 1] if place > start else 0
    after = letters[place + length] if place + length < end else 0
    one = np.uint64(1)
    fits_before = (rules.before[rule] >> np.uint64(before)) & one
    fits_after = (rules.after[rule] >> np.uint64(after)) & one
    return fits_before == one and fits_after == one


@compiled
def hear(letters: Any, start: int, end: int, rules: Rules, sounds: Any, at: int) -> int:
    """Write the sounds of letters[start:end] to `sounds` from `at`; returns where they end. Doubled sounds are one."""
    place, begin = start, at
    while place < end:
        letter, used = letters[place], 0
        for rule in range(rules.first[letter], rules.first[letter + 1]):
            if _fits(rules, rule, letters, place, start, end):
                for step in range(rules.sounds_length[rule]):
                    at = _said(sounds, begin, at, rules.sounds[rule, step])
                used = rules.length[rule]
                break
        if used == 0:
            at = _said(sounds, begin, at, letter)
            used = 1
        place += used
    return at


@compiled
def _said(sounds: Any, begin: int, at: int, sound: int) -> int:
    if at > begin and sounds[at - 1] == sound and sound <= 26:
        return at
    sounds[at] = sound
    return at + 1


@compiled
def key_of(sounds: Any, start: int, end: int) -> np.uint64:
    """A number for a row of sounds (FNV-1a); equal rows have equal keys, and others hardly ever."""
    key = np.uint64(0xCBF29CE484222325)
    for place in range(start, end):
        key = (key ^ np.uint64(sounds[place])) * np.uint64(0x100000001B3)
    return key


@compiled
def hear_all(letters: Any, unit: Any, rules: Rules, sounds: Any, starts: Any, lengths: Any, keys: Any) -> None:
    """The sounds of many units one after another in `sounds`: where each begins, how long it is, and its key."""
    at = 0
    for each in range(len(unit)):
        end = hear(letters, unit[each].at, unit[each].at + unit[each].length, rules, sounds, at)
        end = min(end, at + MOST_SOUNDS)
        starts[each], lengths[each] = at, end - at
        keys[each] = key_of(sounds, at, end)
        at = end
