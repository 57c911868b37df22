"""How far this office compares what marks mean: by the list, by the model too, or not at all."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from openipo.similarity.meaning.api import Meanings, ModelMissing, SentenceModel, by_list, by_model, loaded

LIST, MODEL, OFF = "list", "model", "off"


def model() -> SentenceModel:
    """The model of meanings, where the office has chosen it and it is installed."""
    if settings.OPENIPO_MEANING != MODEL:
        raise ImproperlyConfigured(f"The model is used with OPENIPO_MEANING={MODEL}.")
    try:
        return loaded()
    except ModelMissing as fault:
        raise ImproperlyConfigured(f"OPENIPO_MEANING is “{MODEL}”. {fault}") from fault


def meanings() -> Meanings | None:
    """As OPENIPO_MEANING says; OPENIPO_MEANING_WORDS names a file of the office's own words."""
    return _by(settings.OPENIPO_MEANING, settings.OPENIPO_MEANING_WORDS)


@cache
def _by(how: str, words: str) -> Meanings | None:
    if how not in (LIST, MODEL, OFF):
        raise ImproperlyConfigured(f"OPENIPO_MEANING is “{how}”; it may be {LIST}, {MODEL} or {OFF}.")
    own = Path(words) if words else None
    if own and not own.is_file():
        raise ImproperlyConfigured(f"OPENIPO_MEANING_WORDS names {words}, which is not a file.")
    if how == OFF:
        return None
    try:
        return by_model(own) if how == MODEL else by_list(own)
    except UnicodeDecodeError as fault:
        raise ImproperlyConfigured(f"OPENIPO_MEANING_WORDS names {words}, which is not written in UTF-8.") from fault
    except ModelMissing as fault:
        raise ImproperlyConfigured(f"OPENIPO_MEANING is “{MODEL}”. {fault}") from fault
