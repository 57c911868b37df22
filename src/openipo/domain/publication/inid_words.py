"""The names of INID codes and of the program's words under them, in the reader's language."""

from collections.abc import Sequence
from pathlib import Path

from openipo.domain.publication.rules.inid_fields import WORD_CODES
from openipo.kernel.printing.api import read_words

WORDS = read_words(Path(__file__).parent / "words.toml")


def inid_label(code: str, *languages: str) -> str:
    """What the code is called; two languages are joined by a stroke."""
    return WORDS.say(f"inid_{code}", *languages)


def shown_lines(code: str, lines: Sequence[str], *languages: str) -> list[str]:
    """The lines of a field as they are shown: kinds of mark in words, all else as it stands."""
    if code not in WORD_CODES:
        return list(lines)
    return [WORDS.say(f"word_{line}", *languages) for line in lines]
