"""When two names are the same for a decision that no officer looks at: to the letter, but for capitals and blanks."""


def same_name(recorded: str, stated: str) -> bool:
    """Stricter than any search for duplicates: here nobody would notice a mistake."""
    return bool(stated.strip()) and _plain(recorded) == _plain(stated)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
