"""What was typed, made fit to be compared: no control or direction characters, no more than a mark may have."""

import unicodedata

MOST = 400


def readable_words(text: str) -> str:
    """Control, format and unassigned characters become blanks; what is longer than any mark is cut."""
    kept = "".join(" " if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn") else letter for letter in text)
    return " ".join(kept.split())[:MOST]


def fault_in_words(text: str) -> str:
    """One sentence that says why these words cannot be searched; "" where they can."""
    if len(text) > MOST:
        return "Search for at most 400 letters; a mark is shorter."
    plain = readable_words(text)
    if not any(letter.isalnum() for letter in plain):
        return "There are no letters or figures in what you typed."
    return ""
