"""A letter's text in the law book: a subject line beginning with `# `, then paragraphs between blank lines."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class LetterText:
    subject: str
    paragraphs: tuple[str, ...]


def read_letter_text(text: str, otherwise: str) -> LetterText:
    """The parts of the text; `otherwise` is the subject of a text that has none. Single line breaks are only layout."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text.strip().replace("\r\n", "\n"))]
    first, _, rest = blocks[0].partition("\n")
    if not first.startswith("# "):
        return LetterText(otherwise, tuple(_joined(block) for block in blocks if block))
    following = [rest.strip(), *blocks[1:]]
    return LetterText(first[2:].strip(), tuple(_joined(block) for block in following if block))


def _joined(block: str) -> str:
    """One line, except that lists (lines that begin with a dash) keep their lines."""
    lines = [line.strip() for line in block.split("\n")]
    joined = lines[0]
    for line in lines[1:]:
        joined += ("\n" if line.startswith(("- ", "– ")) else " ") + line
    return joined
