"""Why the books say no."""


class PostingRefused(Exception):
    """An entry that must not stand in the books: a fault of the program; the act is undone whole."""
