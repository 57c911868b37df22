"""Words that mean the same by a list: small, certain as far as it goes, and the same everywhere."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from openipo.similarity.meaning.arabic import arabic_for, in_latin_letters
from openipo.similarity.meaning.words import folded, in_latin, one_of, without_article

# Which lists they are: changes with them, so that an old search can be told from a new one. What an office adds is told
# by its digest: the file keeps its name when its lines change.
VERSION = "list-4"
_SHIPPED = ("words.csv", "common.csv")
_COLUMNS, _ARABIC = 10, 7  # languages in them, and which is Arabic


class WordList:
    """Meanings as lines of words, one column a language. An office may add lines of its own."""

    def __init__(self, lines: Sequence[Sequence[str]], version: str = VERSION) -> None:
        self.version = version
        self.lines = [tuple(cells) for cells in lines]
        self._by_word: dict[str, set[int]] = defaultdict(set)
        for number, cells in enumerate(self.lines):
            for cell in filter(None, cells):
                for form in {folded(cell), without_article(folded(cell)), *in_latin(cell)}:
                    self._by_word[form].add(number)

    def meanings_of(self, word: str) -> set[int]:
        """The lines in which a folded word stands, or else the Arabic word that it spells in Latin letters."""
        return self.lines_with(word) or self._by_word.get(arabic_for(word), set())

    def is_arabic(self, word: str) -> bool:
        """A folded word in Latin letters that means what it does as an Arabic word."""
        return not self.lines_with(word) and bool(arabic_for(word))

    def lines_with(self, word: str) -> set[int]:
        """The lines in which a folded word stands, with its article or without; else the word for one of several."""
        found = self._by_word.get(word, set()) | self._by_word.get(without_article(word), set())
        return found or self._by_word.get(one_of(word), set())

    def alike(self, first: str, second: str) -> bool:
        """Two folded words that stand in one line."""
        return not self.meanings_of(first).isdisjoint(self.meanings_of(second))

    def apart(self, first: str, second: str) -> bool:
        """Two folded words of one language that mean different things: in no language do their lines share a word."""
        mine, theirs = self.lines_with(first), self.lines_with(second)
        if self._languages(first, mine).isdisjoint(self._languages(second, theirs)):
            return False
        return self._said(mine).isdisjoint(self._said(theirs))

    def _languages(self, word: str, lines: set[int]) -> set[int]:
        """The columns in which a folded word stands in these lines."""
        each = ((column, cell) for number in lines for column, cell in enumerate(self.lines[number]) if cell)
        return {column for column, cell in each if one_of(folded(cell)) == one_of(word)}

    def _said(self, lines: set[int]) -> set[str]:
        return {one_of(folded(cell)) for number in lines for cell in self.lines[number] if cell}

    def otherwise(self, word: str) -> list[set[str]]:
        """For each column the words that mean the same as a folded word; then the Arabic ones in Latin letters."""
        columns: list[set[str]] = [set() for _ in range(_COLUMNS)]
        in_latin: set[str] = set()
        for number in sorted(self.meanings_of(word)):
            cells = self.lines[number]
            columns += [set() for _ in range(len(cells) - len(columns))]
            for column, cell in zip(columns, cells, strict=False):
                column.update({cell} if cell and folded(cell) != word else ())
            arabic = without_article(folded(cells[_ARABIC])) if len(cells) > _ARABIC else ""
            in_latin |= {in_latin_letters(arabic)} - {"", word}
        return [*columns, in_latin]


def lines_in(text: str) -> list[list[str]]:
    """The lines of a table of words; `#` begins a remark."""
    rows = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return [[cell.strip() for cell in row.split(",")] for row in rows]


@cache
def word_list(own: Path | None = None) -> WordList:
    """The lists that come with the program, and an office's own lines after them."""
    folder = files("openipo.similarity.meaning")
    texts = [folder.joinpath(name).read_text(encoding="utf-8") for name in _SHIPPED]
    added = own.read_text(encoding="utf-8-sig") if own else ""  # a spreadsheet writes a mark before the first letter
    version = f"{VERSION}+{hashlib.sha256(added.encode()).hexdigest()[:8]}" if own else VERSION
    return WordList([line for text in (*texts, added) for line in lines_in(text)], version)
