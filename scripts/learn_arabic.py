"""Make `similarity/meaning/arabic.csv` anew, after `words.csv` or `common.csv` changed.

An Arabic word of these lists is looked for in Latin letters where few words of other languages are spelled with its
signs, and no other Arabic word of another meaning is. Those words are noted beside it. They come from the word lists of
the system (the Debian packages wamerican, wfrench, wngerman, wspanish, witalian, wportuguese) and from names in marks.
"""

import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from openipo.similarity.meaning.arabic import signs_of, spelled
from openipo.similarity.meaning.word_list import word_list
from openipo.similarity.meaning.words import folded, without_article

OUT = ROOT / "src/openipo/similarity/meaning/arabic.csv"
HEAD = """\
# Arabic words that are looked for in Latin letters, too; after each the words of other languages with the same letters,
# which are not taken for it. Made by scripts/learn_arabic.py from words.csv, common.csv and the word lists of Debian.
"""
_ARABIC = 7  # its column
_LISTS = ("american-english", "french", "ngerman", "spanish", "italian", "portuguese")
_FEWEST_SIGNS, _MOST_OTHERS = 3, 5
# Names in all languages, which the lists lack.
_NAMES = ["hassan", "hasan", "hussein", "nasser", "omar", "ahmed", "fahad", "khalid", "layla", "leila"]


def main() -> int:
    words = word_list()
    by_signs: dict[str, set[str]] = defaultdict(set)
    for cells in words.lines:
        if len(cells) > _ARABIC and cells[_ARABIC] and " " not in cells[_ARABIC]:
            for form in {folded(cells[_ARABIC]), without_article(folded(cells[_ARABIC]))}:
                by_signs[signs_of(form)].add(form)
    others = defaultdict(set)
    for other in _others():
        for signs in spelled(other) & by_signs.keys():
            others[signs].add(other)
    lines = [
        ",".join([*forms, *sorted(other for other in others[signs] if not words.lines_with(other))])
        for signs, forms in by_signs.items()
        if len(forms) == 1 and len(signs) >= _FEWEST_SIGNS and len(others[signs]) <= _MOST_OTHERS
    ]
    OUT.write_text(HEAD + "".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")
    print(f"{len(lines)} of {len(by_signs)} Arabic words are looked for in Latin letters.")
    return 0


def _others() -> set[str]:
    texts = (Path("/usr/share/dict", name).read_text(encoding="utf-8") for name in _LISTS)
    words = (word.lower() for text in texts for word in text.split())
    return {word for word in words if word.isascii() and word.isalpha()} | set(_NAMES)


if __name__ == "__main__":
    sys.exit(main())
