"""Numbers and letters as they are said aloud: 4 U is "for you", K9 "canine", B2B "b to b"."""

import re

_NUMBERS = {"0": "zero", "1": "one", "2": "to", "3": "three", "4": "for", "5": "five", "6": "six", "7": "seven",
            "8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelve", "13": "thirteen", "14": "fourteen",
            "15": "fifteen", "16": "sixteen", "17": "seventeen", "18": "eighteen", "19": "nineteen", "100": "hundred",
            "1000": "thousand"}  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WITHIN = {"2": "to", "4": "for", "8": "ate", "9": "nine", "1": "one"}
_LETTERS = {"u": "you", "r": "are", "c": "see", "b": "be", "y": "why", "n": "and", "k": "kay", "x": "ex", "q": "cue"}
_NAMES = {"a": "a", "b": "bee", "c": "see", "d": "dee", "e": "e", "f": "ef", "g": "jee", "h": "aitch", "i": "i",
          "j": "jay", "k": "kay", "l": "el", "m": "em", "n": "en", "o": "o", "p": "pee", "q": "cue", "r": "ar",
          "s": "ess", "t": "tee", "u": "you", "v": "vee", "w": "doubleyou", "x": "ex", "y": "why",
          "z": "zee"}  # fmt: skip
_WHOLE = {"k9": "canine", "b4": "before", "gr8": "great", "m8": "mate", "l8": "late", "w8": "wait", "2day": "today",
          "ez": "easy", "xtra": "extra", "xpress": "express", "nrg": "energy", "ez2": "easyto", "w": "with",
          "lite": "light", "nite": "night", "thru": "through", "luv": "love", "1st": "first", "2nd": "second",
          "3rd": "third", "k7": "cassette", "tuff": "tough", "ruff": "rough", "enuff": "enough", "doh": "dough",
          "donut": "doughnut", "donuts": "doughnuts"}  # fmt: skip
# Figures that are read as letters by the eye: 0 and O, 1 and I or L.
_AS_LETTERS = str.maketrans("013458", "oieasb")
_ONE_AS_L = str.maketrans("1", "l")
_SMALL_WORDS = ("2", "4")
_FIGURE = re.compile(r"\d+|[a-z]+")
_NO_VOWEL = re.compile("[^aeiou]{3}")
_LETTERS_SPELLED = 2


def said_aloud(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words as they are heard; the same words where nothing is to be said for a figure or a letter."""
    has_figure = any(token.isdigit() for token in tokens)
    heard: list[str] = []
    for place, token in enumerate(tokens):
        before_figure = tokens[place + 1 : place + 2] and tokens[place + 1].isdigit()
        if token == "no" and before_figure:  # noqa: S105 - the abbreviation of a number
            heard.append("number")
        elif token == "n":  # noqa: S105 - between two words it stands for AND
            heard.append("and" if 0 < place < len(tokens) - 1 else token)
        else:
            heard += _heard(token, has_figure)
    return tuple(heard)


def _heard(token: str, letters_too: bool) -> list[str]:
    if token in _WHOLE:
        return [_WHOLE[token]]
    if token.isdigit():
        return _number(token)
    if letters_too and token in _LETTERS:
        return [_LETTERS[token]]
    if not any(letter.isdigit() for letter in token):
        return [token]
    return ["".join(_WITHIN.get(piece, _NUMBERS.get(piece, piece)) for piece in _FIGURE.findall(token))]


def _number(figures: str) -> list[str]:
    """A number in English words, as far as two figures, hundred and thousand."""
    if figures in _NUMBERS or len(figures) != 2 or figures[0] in "01":
        return [_NUMBERS.get(figures, figures)]
    tens = _TENS[int(figures[0]) - 2]
    return [tens] if figures[1] == "0" else [tens, _NUMBERS[figures[1]]]


def said_apart(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Words with TO and FOR written as figures, piece by piece: U2 as YOU TO, 4U as FOR YOU, B2B as BE TO BE."""
    return tuple(piece for token in tokens for piece in _apart(token))


def _apart(token: str) -> list[str]:
    pieces = _FIGURE.findall(token)
    if (
        len(pieces) < 2
        or token in _WHOLE
        or not all(piece in _SMALL_WORDS or _is_heard_alone(piece) for piece in pieces)
    ):
        return [token]
    return [said for piece in pieces for said in _heard(piece, letters_too=True)]


def _is_heard_alone(letters: str) -> bool:
    """A letter that is a word when it is said, or a word of its own."""
    return letters in _LETTERS or (letters.isalpha() and len(letters) > _LETTERS_SPELLED)


def spelled_out(token: str) -> str:
    """Two letters, or three without a vowel, by their names: XS as EXESS, XTC as EXTEESEE; else the same word."""
    if token.isalpha() and (len(token) == _LETTERS_SPELLED or _NO_VOWEL.fullmatch(token)):
        return "".join(_NAMES[letter] for letter in token)
    return token


def seen_as_letters(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Words that mix figures and letters, as the eye takes them: GO0GLE as GOOGLE."""
    return tuple(token.translate(_AS_LETTERS) if _is_mixed(token) else token for token in tokens)


def seen_with_l(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The same with 1 for L: PAYPA1 as PAYPAL."""
    return seen_as_letters(tuple(token.translate(_ONE_AS_L) if _is_mixed(token) else token for token in tokens))


def _is_mixed(token: str) -> bool:
    return any(each.isdigit() for each in token) and sum(each.isalpha() for each in token) >= 2
