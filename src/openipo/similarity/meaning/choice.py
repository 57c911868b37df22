"""Which meanings are compared, as an administrator writes it in two settings."""

from functools import cache
from pathlib import Path

from openipo.similarity.meaning.meanings import Meanings, by_list, by_model
from openipo.similarity.meaning.model import ModelMissing

LIST, MODEL, OFF = "list", "model", "off"


class MeaningsUnusable(Exception):
    """The settings name what is not there; the message says which setting, and what is wrong with it."""


@cache
def meanings_by(how: str, words: str) -> Meanings | None:
    """`how` is OPENIPO_MEANING; `words` is OPENIPO_MEANING_WORDS, a file of the office's own words.

    Raises MeaningsUnusable.
    """
    if how not in (LIST, MODEL, OFF):
        raise MeaningsUnusable(f"OPENIPO_MEANING is “{how}”; it may be {LIST}, {MODEL} or {OFF}.")
    if how == OFF:
        return None
    own = Path(words) if words else None
    try:
        return by_model(own) if how == MODEL else by_list(own)
    except OSError as fault:
        raise MeaningsUnusable(f"OPENIPO_MEANING_WORDS names {words}, which is not a file.") from fault
    except UnicodeDecodeError as fault:
        raise MeaningsUnusable(f"OPENIPO_MEANING_WORDS names {words}, which is not written in UTF-8.") from fault
    except ModelMissing as fault:
        raise MeaningsUnusable(f"OPENIPO_MEANING is “{MODEL}”. {fault}") from fault
