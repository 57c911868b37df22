"""Tables that people open in a spreadsheet, with words in them that somebody else has typed."""

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_sheet_text(words: str) -> str:
    """The words as a cell that no spreadsheet takes for a formula, which could fetch or send something."""
    return f"'{words}" if words.startswith(_BEGINS_A_FORMULA) else words
