"""A letter speaks the addressee's language where the law book has the text in it."""

from collections.abc import Collection, Sequence


def choose_language(wanted: str, written_in: Collection[str], office: Sequence[str]) -> str:
    """The addressee's language, else the first of the office's languages in which the text is written.

    Raises `LookupError` where the text is in none of them.
    """
    for language in (wanted, wanted.split("-", maxsplit=1)[0], *office):
        if language in written_in:
            return language
    raise LookupError(f"The text is written in {', '.join(sorted(written_in)) or 'no language'} only.")
