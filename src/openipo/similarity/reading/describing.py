"""A word run together with a part that only describes: PROCAT as PRO CAT, LASERTECH as LASER TECH.

Who takes an earlier mark whole and puts such a part before or after it has not made another mark: the public knows the
earlier one again in it (General Court T-22/04, WESTLIFE; Court of Justice C-120/04, THOMSON LIFE). Only parts with
which words are made freely count, and no word that only happens to begin or end so.
"""

from functools import cache
from importlib.resources import files

_SHORTEST = 3


@cache
def _listed(name: str) -> tuple[str, ...]:
    """What stands in the lines of this name: `before` and `after` a word, and how words begin that are `whole`."""
    text = files("openipo.similarity.reading").joinpath("describing.txt").read_text(encoding="utf-8")
    lines = (line.removeprefix(f"{name}: ") for line in text.splitlines() if line.startswith(f"{name}: "))
    return tuple(part for line in lines for part in line.split())


def set_apart(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words with such parts as words of their own; the same words where there are none."""
    return tuple(part for token in tokens for part in _parts(token))


def _parts(token: str) -> tuple[str, ...]:
    if token.startswith(_listed("before")) and not token.startswith(_listed("whole")):
        part = next(part for part in _listed("before") if token.startswith(part))
        parts = part, token.removeprefix(part)
    elif token.endswith(_listed("after")):
        part = next(part for part in _listed("after") if token.endswith(part))
        parts = token.removesuffix(part), part
    else:
        return (token,)
    return parts if min(map(len, parts)) >= _SHORTEST else (token,)
