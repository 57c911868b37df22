"""The sound rules of a language, read from its file and laid out so that a compiled loop can apply them."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# Letters and figures, coded 1..36; 0 is the edge of a word. Sounds: the same letters, and capitals for what has none.
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
SOUNDS = "abcdefghijklmnopqrstuvwxyz0123456789ST"
VOWELS = "aeiou"
LANGUAGES = ("any", "english", "french", "spanish", "portuguese", "german", "swahili", "arabic")
CODES = {"en": "english", "fr": "french", "es": "spanish", "pt": "portuguese", "de": "german", "sw": "swahili",
         "ar": "arabic"}  # fmt: skip

_LONGEST, _MOST_SOUNDS = 4, 3
_ANYWHERE = np.uint64(0xFFFFFFFFFFFFFFFF)
_LINE = re.compile(r"(\^)?(?:\[([^]]*)\])?([a-z]+)(?:\[([^]]*)\])? > ([A-Za-z]+|-)\Z")


class Rules(NamedTuple):
    """Rules in order of first letter and length; `first[letter]` to `first[letter + 1]` are those of one letter."""

    first: NDArray[np.int32]
    letters: NDArray[np.uint8]
    length: NDArray[np.uint8]
    before: NDArray[np.uint64]
    after: NDArray[np.uint64]
    sounds: NDArray[np.uint8]
    sounds_length: NDArray[np.uint8]


class BadRule(ValueError):
    """A line of a rule file that is not understood."""


@cache
def rules_of(language: str) -> Rules:
    """The rules of one of LANGUAGES."""
    text = files("openipo.similarity.sound").joinpath("rules", f"{language}.txt").read_text(encoding="utf-8")
    lines = [line.rstrip("\n") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    read = [_read(line) for line in lines]
    read.sort(key=lambda rule: (rule[0][0], -len(rule[0])))
    return _laid_out(read)


_Rule = tuple[str, np.uint64, np.uint64, str]


def _read(line: str) -> _Rule:
    found = _LINE.match(line)
    if not found or len(found[3]) > _LONGEST or len(found[5]) > _MOST_SOUNDS:
        raise BadRule(f"“{line}” is not a sound rule; write letters > sounds.")
    start, before, letters, after, sounds = found.groups()
    return letters, np.uint64(1) if start else _set_of(before), _set_of(after), sounds.replace("-", "")


def _set_of(letters: str | None) -> np.uint64:
    """Bit 0 for the edge of the word, bit n for letter n."""
    if letters is None:
        return _ANYWHERE
    return np.uint64(sum(1 << (0 if each in "^$" else LETTERS.index(each) + 1) for each in letters))


def _laid_out(read: list[_Rule]) -> Rules:
    letters = np.zeros((len(read), _LONGEST), np.uint8)
    sounds = np.zeros((len(read), _MOST_SOUNDS), np.uint8)
    for place, rule in enumerate(read):
        letters[place, : len(rule[0])] = [LETTERS.index(each) + 1 for each in rule[0]]
        sounds[place, : len(rule[3])] = [SOUNDS.index(each) + 1 for each in rule[3]]
    return Rules(
        np.searchsorted(letters[:, 0], np.arange(len(LETTERS) + 2)).astype(np.int32),
        letters,
        np.array([len(rule[0]) for rule in read], np.uint8),
        np.array([rule[1] for rule in read], np.uint64),
        np.array([rule[2] for rule in read], np.uint64),
        sounds,
        np.array([len(rule[3]) for rule in read], np.uint8),
    )
