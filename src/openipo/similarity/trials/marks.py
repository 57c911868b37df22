"""Plausible marks, and marks that people would take for them: for measuring how many of those a search finds.

Words come from the word lists of the system where there are any, else from syllables and the small lists here. The
same seed gives the same marks on the same system.
"""

import random
import tomllib
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any

_FOLDER = Path("/usr/share/dict")
_LISTS = ("american-english", "french", "ngerman", "spanish", "italian", "portuguese")
_ENDINGS = ["", "", "", "", "l", "m", "n", "r", "s", "t", "x", "ck", "nd", "nt", "rt", "sh"]
_TAILS = ["", "", "", "a", "o", "ex", "ia", "ix", "ium", "on", "ora", "tec", "via", "ella", "ino", "ly", "us", "zen"]
_RESPELLED = """ph=f f=ph ck=k c=k k=c qu=kw x=ks ee=i oo=u ou=u y=i i=y s=z z=s w=v v=w tt=t ll=l ea=ee sh=ch"""


@cache
def _given() -> dict[str, Any]:
    """The lists beside this module."""
    return tomllib.loads(files("openipo.similarity.trials").joinpath("vocabulary.toml").read_text(encoding="utf-8"))


@cache
def words_of_the_system() -> tuple[str, ...]:
    """Words of four to eleven letters from the system's lists; none where it has none."""
    files = [_FOLDER / name for name in _LISTS if (_FOLDER / name).is_file()]
    lines = chain.from_iterable(path.read_text(encoding="utf-8", errors="replace").split() for path in files)
    return tuple(sorted({line.lower() for line in lines if line.isalpha() and 4 <= len(line) <= 11}))


class Maker:
    """Makes marks, their classes, and look-alikes of given marks."""

    kinds = ("one edit", "two edits", "respelled", "word added", "joined or apart", "order", "one of several words")

    def __init__(self, seed: int) -> None:
        self.random, self._words = random.Random(seed), words_of_the_system()  # noqa: S311 - chance is all it is for
        given = _given()
        self._names, self._describing = given["names"].split(), given["describing"].split()
        self._beginnings, self._middles = given["beginnings"].split(), given["middles"].split()
        self._scripts = [syllables.split() for syllables in given["scripts"].values()]
        self._respellings = [tuple(pair.split("=")) for pair in _RESPELLED.split()]

    def mark(self) -> str:
        """One mark, in the shares in which registers hold kinds of marks."""
        chance = self.random.random()
        if chance < 0.04:
            return self._in_another_script()
        if chance < 0.07:
            return "".join(self.random.choices("ABCDEFGHIKLMNPRSTVXZ", k=self.random.choice((2, 3, 3, 4))))
        words = [self._word() for _ in range(self.random.choices((1, 2, 3, 4), (42, 38, 15, 5))[0])]
        if len(words) > 1 and self.random.random() < 0.45:
            words[self.random.randrange(len(words))] = self.random.choice(self._describing)
        return self._written(" ".join(words))

    def classes(self) -> list[int]:
        """One to three classes, some far commoner than others."""
        count = self.random.choice((1, 1, 1, 2, 2, 3))
        return sorted(
            {self.random.choice((5, 9, 25, 30, 35, 41, 42, self.random.randint(1, 45))) for _ in range(count)}
        )

    def alike(self, mark: str, kind: str) -> str:
        """A mark that people might take for `mark`."""
        changes = {
            "one edit": lambda: self._edited(mark),
            "two edits": lambda: self._edited(self._edited(mark)),
            "respelled": lambda: self._respelled(mark),
            "word added": lambda: self._with_word(mark),
            "joined or apart": lambda: self._joined_or_apart(mark),
            "order": lambda: " ".join(reversed(mark.split())),
            "one of several words": lambda: self._part(mark),
        }
        return changes[kind]()

    def _word(self) -> str:
        chance = self.random.random()
        if chance < 0.12:
            return self.random.choice(self._names)
        if chance < 0.6 and self._words:
            return self.random.choice(self._words)
        return self._coined()

    def _coined(self) -> str:
        pick = self.random.choice
        count = self.random.choice((1, 2, 2, 2, 3))
        return "".join(pick(self._beginnings) + pick(self._middles) + pick(_ENDINGS) for _ in range(count)) + pick(
            _TAILS
        )

    def _in_another_script(self) -> str:
        syllables = self.random.choice(self._scripts)
        return "".join(self.random.choices(syllables, k=self.random.choice((2, 3, 4))))

    def _written(self, text: str) -> str:
        return self.random.choice((str.upper, str.upper, str.title))(text)

    def _edited(self, mark: str) -> str:
        if not mark:
            return self._coined()
        place, letter = self.random.randrange(len(mark)), self.random.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        before, after = mark[:place], mark[place + 1 :]
        return self.random.choice(
            (
                before + after,
                before + letter + mark[place:],
                before + letter + after,
                before + after[:1] + mark[place] + after[1:],
            )
        )

    def _respelled(self, mark: str) -> str:
        lower = mark.lower()
        usable = [pair for pair in self._respellings if pair[0] in lower]
        for old, new in self.random.sample(usable, min(2, len(usable))):
            lower = lower.replace(old, new, 1)
        return lower.upper() if usable else self._edited(mark)

    def _with_word(self, mark: str) -> str:
        added = self.random.choice(self._describing).upper()
        return f"{mark} {added}" if self.random.random() < 0.6 else f"{added} {mark}"

    def _joined_or_apart(self, mark: str) -> str:
        if " " in mark:
            return mark.replace(" ", "")
        middle = len(mark) // 2
        return f"{mark[:middle]} {mark[middle:]}" if len(mark) >= 6 else f"{mark}S"

    def _part(self, mark: str) -> str:
        words = mark.split()
        return max(words, key=len) if len(words) > 1 else self._with_word(mark)
