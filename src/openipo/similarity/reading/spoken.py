"""Numbers and letters as they are said aloud: 4 U is "for you", K9 "canine", B2B "b to b"."""

import re

_NUMBERS = {"0": "zero", "1": "one", "2": "to", "3": "three", "4": "for", "5": "five", "6": "six", "7": "seven",
            "8": "eight", "9": "nine", "10": "ten"}  # fmt: skip
_WITHIN = {"2": "to", "4": "for", "8": "ate", "9": "nine", "1": "one"}
_LETTERS = {"u": "you", "r": "are", "c": "see", "b": "be", "y": "why", "n": "and", "k": "kay", "x": "ex", "q": "cue"}
_WHOLE = {"k9": "canine", "b4": "before", "gr8": "great", "m8": "mate", "l8": "late", "w8": "wait", "2day": "today",
          "ez": "easy", "xtra": "extra", "xpress": "express", "nrg": "energy", "ez2": "easyto", "w": "with",
          "lite": "light", "nite": "night", "thru": "through", "luv": "love"}  # fmt: skip
# Figures that are read as letters by the eye: 0 and O, 1 and I.
_AS_LETTERS = str.maketrans("013458", "oieasb")
_FIGURE = re.compile(r"\d+|[a-z]+")


def said_aloud(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words as they are heard; the same words where nothing is to be said for a figure or a letter."""
    has_figure = any(token.isdigit() for token in tokens)
    return tuple(_heard(token, has_figure) for token in tokens)


def _heard(token: str, letters_too: bool) -> str:
    if token in _WHOLE:
        return _WHOLE[token]
    if token in _NUMBERS:
        return _NUMBERS[token]
    if letters_too and token in _LETTERS:
        return _LETTERS[token]
    if not any(letter.isdigit() for letter in token):
        return token
    return "".join(_WITHIN.get(piece, _NUMBERS.get(piece, piece)) for piece in _FIGURE.findall(token))


def seen_as_letters(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Words that mix figures and letters, as the eye takes them: GO0GLE as GOOGLE."""
    return tuple(_as_letters(token) for token in tokens)


def _as_letters(token: str) -> str:
    mixed = any(each.isdigit() for each in token) and sum(each.isalpha() for each in token) >= 2
    return token.translate(_AS_LETTERS) if mixed else token
