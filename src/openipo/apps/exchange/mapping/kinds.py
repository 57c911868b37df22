"""What other offices call the kinds of marks, in our kinds. A word that is not here is reported, never guessed."""

from openipo.standards.records.traced import Traced

# Words are compared in lower case. USPTO: text of the drawing code in ST.66; digit of the drawing code in ST.96.
_KINDS = {
    "word": "word",
    "standard character mark": "word",
    "typeset word(s) /letter(s) /number(s)": "word",
    "1": "word",
    "4": "word",
    "figurative": "figurative",
    "2": "figurative",
    "combined": "combined",
    "stylized characters": "combined",
    "3": "combined",
    "5": "combined",
    "three dimensional": "three-dimensional",
    "3-d": "three-dimensional",
    "colour": "colour",
    "sound": "sound",
    "6": "sound",
    "hologram": "hologram",
    "motion": "motion",
    "multimedia": "multimedia",
    "position": "position",
    "pattern": "pattern",
    "olfactory": "other",
    "other": "other",
}
OURS = frozenset(_KINDS.values())


def kind_of(stated: Traced[str] | None) -> str | None:
    """Our kind for the stated one; None where nothing is stated or the word is not known."""
    if stated is None:
        return None
    word = stated.value.strip().lower()
    return word if word in OURS else _KINDS.get(word) or _by_beginning(word)


def _by_beginning(word: str) -> str | None:
    """ST.66 dialects append explanations to the drawing's kind."""
    beginnings = {
        "an illustration drawing which includes word": "combined",
        "an illustration drawing with word": "combined",
        "an illustration drawing without any words": "figurative",
        "sensory mark": "other",
    }
    return next((kind for beginning, kind in beginnings.items() if word.startswith(beginning)), None)
